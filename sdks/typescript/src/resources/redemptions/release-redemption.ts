import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions, IdempotencyOptions } from '../../core/options.ts';
import { redemptionResultShape, type RedemptionResult } from '../../models/redemption-result.ts';

const RELEASE_REDEMPTION: Operation<RedemptionResult> = {
  id: 'redemptions.release',
  method: 'POST',
  path: '/redemptions/{redemptionId}/release',
  idempotency: 'required-key',
  result: redemptionResultShape,
};

/**
 * Release what is held.
 *
 * Makes what a redemption holds available again. Nothing is spent. Lots that expired meanwhile stay expired.
 *
 * ```ts
 * const redemptionResult = await client.redemptions.release(
 *   'red_01jzk3v9q8h5n2m7c4x6r0t1wy',
 * );
 * console.log(redemptionResult);
 * ```
 *
 * @param client The client that calls.
 * @param redemptionId The id of the redemption.
 * @param options What this call has of its own.
 * @throws {ApiError} `balance-limit`, `customer-erased`, `idempotency-key-required`, `idempotency-key-reused`,
 * `redemption-not-found`, `redemption-state`
 */
export function releaseRedemption(
  client: LoyaltyOSCore,
  redemptionId: string,
  options?: CallOptions & IdempotencyOptions,
): Call<RedemptionResult> {
  return client.request(RELEASE_REDEMPTION, { path: { redemptionId } }, options);
}
