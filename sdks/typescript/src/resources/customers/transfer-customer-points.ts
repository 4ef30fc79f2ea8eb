import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions, IdempotencyOptions } from '../../core/options.ts';
import type { MovementResult } from '../../models/movement-result.ts';
import type { PointsTransferRequest } from '../../models/points-transfer-request.ts';

const TRANSFER_CUSTOMER_POINTS: Operation<MovementResult> = {
  id: 'customers.transfer',
  method: 'POST',
  path: '/customers/{customerId}/transfers',
  idempotency: 'required-key',
};

/**
 * Transfer points to another customer.
 *
 * Moves points from the customer of the path to another one, where the programme allows it. The points expiring soonest
 * go first, and keep their expiry. The answer is about the one who gives.
 *
 * ```ts
 * const movementResult = await client.customers.transfer('cust_a1b2', {
 *   toCustomerId: 'cust_c3d4',
 *   points: 200,
 * });
 * console.log(movementResult);
 * ```
 *
 * @param client The client that calls.
 * @param customerId The merchant's id of the customer.
 * @param body How many points go to whom.
 * @param options What this call has of its own.
 * @throws {ApiError} `balance-limit`, `customer-erased`, `customer-not-found`, `idempotency-key-required`,
 * `idempotency-key-reused`, `insufficient-points`, `transfer-not-allowed`, `unknown-customer`
 */
export function transferCustomerPoints(
  client: LoyaltyOSCore,
  customerId: string,
  body: PointsTransferRequest,
  options?: CallOptions & IdempotencyOptions,
): Call<MovementResult> {
  return client.request(TRANSFER_CUSTOMER_POINTS, { path: { customerId }, body }, options);
}
