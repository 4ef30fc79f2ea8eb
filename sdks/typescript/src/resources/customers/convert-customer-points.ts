import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions, IdempotencyOptions } from '../../core/options.ts';
import type { MovementResult } from '../../models/movement-result.ts';
import type { PointsConversionRequest } from '../../models/points-conversion-request.ts';

const CONVERT_CUSTOMER_POINTS: Operation<MovementResult> = {
  id: 'customers.convert',
  method: 'POST',
  path: '/customers/{customerId}/conversions',
  idempotency: 'required-key',
};

/**
 * Convert points to credit.
 *
 * Turns points into store credit at the programme's rate, in one transaction on both accounts. The points expiring
 * soonest go first; the credit expires as the programme says.
 *
 * ```ts
 * const movementResult = await client.customers.convert('cust_a1b2', { points: 500 });
 * console.log(movementResult);
 * ```
 *
 * @param client The client that calls.
 * @param customerId The merchant's id of the customer.
 * @param body How many points become credit.
 * @param options What this call has of its own.
 * @throws {ApiError} `balance-limit`, `conversion-not-allowed`, `customer-erased`, `customer-not-found`,
 * `idempotency-key-required`, `idempotency-key-reused`, `insufficient-points`
 */
export function convertCustomerPoints(
  client: LoyaltyOSCore,
  customerId: string,
  body: PointsConversionRequest,
  options?: CallOptions & IdempotencyOptions,
): Call<MovementResult> {
  return client.request(CONVERT_CUSTOMER_POINTS, { path: { customerId }, body }, options);
}
