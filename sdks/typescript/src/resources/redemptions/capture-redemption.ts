import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions, IdempotencyOptions } from '../../core/options.ts';
import type { CaptureRequest } from '../../models/capture-request.ts';
import { redemptionResultShape, type RedemptionResult } from '../../models/redemption-result.ts';

const CAPTURE_REDEMPTION: Operation<RedemptionResult> = {
  id: 'redemptions.capture',
  method: 'POST',
  path: '/redemptions/{redemptionId}/capture',
  idempotency: 'required-key',
  result: redemptionResultShape,
};

/**
 * Capture what is held.
 *
 * Spends what a redemption holds, in whole or in part. What is not captured is released at once.
 *
 * ```ts
 * const redemptionResult = await client.redemptions.capture(
 *   'red_01jzk3v9q8h5n2m7c4x6r0t1wy',
 * );
 * console.log(redemptionResult);
 * ```
 *
 * @param client The client that calls.
 * @param redemptionId The id of the redemption.
 * @param body How much of what is held is spent; the rest is released. Without members: all of it.
 * @param options What this call has of its own.
 * @throws {ApiError} `customer-erased`, `idempotency-key-required`, `idempotency-key-reused`, `redemption-not-found`,
 * `redemption-state`
 */
export function captureRedemption(
  client: LoyaltyOSCore,
  redemptionId: string,
  body?: CaptureRequest,
  options?: CallOptions & IdempotencyOptions,
): Call<RedemptionResult> {
  return client.request(CAPTURE_REDEMPTION, { path: { redemptionId }, body }, options);
}
