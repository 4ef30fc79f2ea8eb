import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions, IdempotencyOptions } from '../../core/options.ts';
import type { RedemptionRequest } from '../../models/redemption-request.ts';
import { redemptionResultShape, type RedemptionResult } from '../../models/redemption-result.ts';

const CREATE_REDEMPTION: Operation<RedemptionResult> = {
  id: 'redemptions.create',
  method: 'POST',
  path: '/redemptions',
  idempotency: 'required-key',
  result: redemptionResultShape,
};

/**
 * Redeem points or credit.
 *
 * Spends points or store credit of a customer, at once or held first. What expires soonest is spent first. Where there
 * is too little the answer is a 409 and nothing is written.
 *
 * ```ts
 * const redemptionResult = await client.redemptions.create({
 *   customerId: 'cust_a1b2',
 *   points: 500,
 *   orderId: 'ord_8k2p',
 * });
 * console.log(redemptionResult);
 * ```
 *
 * @param client The client that calls.
 * @param body What is spent: `points` or `credit`. With `orderId` it comes back in proportion when the order is
 * returned; the order may arrive later.
 * @param options What this call has of its own.
 * @throws {ApiError} `customer-erased`, `idempotency-key-required`, `idempotency-key-reused`, `insufficient-credit`,
 * `insufficient-points`, `redemption-limit`, `unknown-customer`
 */
export function createRedemption(
  client: LoyaltyOSCore,
  body: RedemptionRequest,
  options?: CallOptions & IdempotencyOptions,
): Call<RedemptionResult> {
  return client.request(CREATE_REDEMPTION, { body }, options);
}
