import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions, IdempotencyOptions } from '../../core/options.ts';
import { redemptionResultShape, type RedemptionResult } from '../../models/redemption-result.ts';

const REVERSE_REDEMPTION: Operation<RedemptionResult> = {
  id: 'redemptions.reverse',
  method: 'POST',
  path: '/redemptions/{redemptionId}/reverse',
  idempotency: 'required-key',
  result: redemptionResultShape,
};

/**
 * Reverse a redemption.
 *
 * Gives back what a redemption spent, to the lots that it came from and with the expiry that they had; what came back
 * before by returns does not come back twice.
 *
 * ```ts
 * const redemptionResult = await client.redemptions.reverse(
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
export function reverseRedemption(
  client: LoyaltyOSCore,
  redemptionId: string,
  options?: CallOptions & IdempotencyOptions,
): Call<RedemptionResult> {
  return client.request(REVERSE_REDEMPTION, { path: { redemptionId } }, options);
}
