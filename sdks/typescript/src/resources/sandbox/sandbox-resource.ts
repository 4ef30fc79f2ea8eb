import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { CallOptions } from '../../core/options.ts';
import type { ClockRequest } from '../../models/clock-request.ts';
import type { ClockResult } from '../../models/clock-result.ts';
import { advanceSandboxClock } from './advance-sandbox-clock.ts';

/** What only a sandbox can do. */
export class SandboxResource {
  readonly #client: LoyaltyOSCore;

  /** @internal */
  constructor(client: LoyaltyOSCore) {
    this.#client = client;
  }

  /**
   * Advance a sandbox's clock.
   *
   * Moves a sandbox's business time ahead and does what falls due on the way, in order: points mature and expire, holds
   * run out, tiers end. Tokens and signatures go by the wall clock nevertheless. Only in a sandbox.
   *
   * ```ts
   * const clockResult = await client.sandbox.advanceClock({ by: 'P30D' });
   * console.log(clockResult);
   * ```
   *
   * @param body How far the clock goes: `to` or `by`. Never back.
   * @param options What this call has of its own.
   * @throws {ApiError} `sandbox-only`
   */
  advanceClock(body: ClockRequest, options?: CallOptions): Call<ClockResult> {
    return advanceSandboxClock(this.#client, body, options);
  }
}
