import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions, IdempotencyOptions } from '../../core/options.ts';
import type { BalanceAdjustmentRequest } from '../../models/balance-adjustment-request.ts';
import type { MovementResult } from '../../models/movement-result.ts';

const ADJUST_CUSTOMER_BALANCE: Operation<MovementResult> = {
  id: 'customers.adjust',
  method: 'POST',
  path: '/customers/{customerId}/adjustments',
  idempotency: 'required-key',
};

/**
 * Adjust a balance.
 *
 * Gives points or store credit, takes what is available, or forgives debt. What is given is one lot, which expires as
 * the programme says, and repays debt first; it counts towards no tier. The programme bounds what one adjustment may
 * move, unless the token has the scope `points:adjust:unlimited`.
 *
 * ```ts
 * const movementResult = await client.customers.adjust('cust_a1b2', {
 *   points: 250,
 *   reason: 'goodwill',
 * });
 * console.log(movementResult);
 * ```
 *
 * @param client The client that calls.
 * @param customerId The merchant's id of the customer.
 * @param body What is set right: one of `points`, `credit` and `writeOff`.
 * @param options What this call has of its own.
 * @throws {ApiError} `adjustment-limit`, `balance-limit`, `customer-erased`, `customer-not-found`,
 * `idempotency-key-required`, `idempotency-key-reused`, `insufficient-credit`, `insufficient-points`
 */
export function adjustCustomerBalance(
  client: LoyaltyOSCore,
  customerId: string,
  body: BalanceAdjustmentRequest,
  options?: CallOptions & IdempotencyOptions,
): Call<MovementResult> {
  return client.request(ADJUST_CUSTOMER_BALANCE, { path: { customerId }, body }, options);
}
