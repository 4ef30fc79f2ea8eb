import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import type { ClockRequest } from '../../models/clock-request.ts';
import { clockResultShape, type ClockResult } from '../../models/clock-result.ts';

const ADVANCE_SANDBOX_CLOCK: Operation<ClockResult> = {
  id: 'sandbox.advanceClock',
  method: 'POST',
  path: '/sandbox/clock/advance',
  idempotency: 'none',
  result: clockResultShape,
};

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
 * @param client The client that calls.
 * @param body How far the clock goes: `to` or `by`. Never back.
 * @param options What this call has of its own.
 * @throws {ApiError} `sandbox-only`
 */
export function advanceSandboxClock(
  client: LoyaltyOSCore,
  body: ClockRequest,
  options?: CallOptions,
): Call<ClockResult> {
  return client.request(ADVANCE_SANDBOX_CLOCK, { body }, options);
}
