import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { returnOutcomeShape, type ReturnOutcome } from '../../models/return-outcome.ts';
import type { ReturnRequest } from '../../models/return-request.ts';

const RETURN_ORDER: Operation<ReturnOutcome> = {
  id: 'orders.return',
  method: 'POST',
  path: '/orders/{orderId}/returns',
  idempotency: 'natural-key',
  result: returnOutcomeShape,
};

/**
 * Return part of an order.
 *
 * Takes back what the order earned, in proportion to what was refunded of it so far, and gives back what was spent on
 * it in the same proportion, in one transaction: partial returns add up to exactly what was earned. Rules do not run
 * again. With `park` a return may come before its order.
 *
 * ```ts
 * const returnOutcome = await client.orders.return('ord_8k2p', {
 *   returnId: 'ret_1',
 *   amount: 75,
 *   reason: 'too-small',
 * });
 * console.log(returnOutcome);
 * ```
 *
 * @param client The client that calls.
 * @param orderId The merchant's id of the order.
 * @param body A part of an order that comes back: `amount` or `lineItems`.
 * @param options What this call has of its own.
 * @throws {ApiError} `balance-limit`, `customer-erased`, `order-cancelled`, `order-not-found`, `parked-return-limit`,
 * `return-conflict`, `return-exceeds-order`, `return-limit`
 */
export function returnOrder(
  client: LoyaltyOSCore,
  orderId: string,
  body: ReturnRequest,
  options?: CallOptions,
): Call<ReturnOutcome> {
  return client.request(RETURN_ORDER, { path: { orderId }, body }, options);
}
