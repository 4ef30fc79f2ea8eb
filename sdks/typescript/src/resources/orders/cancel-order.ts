import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import type { Cancellation } from '../../models/cancellation.ts';

const CANCEL_ORDER: Operation<Cancellation> = {
  id: 'orders.cancel',
  method: 'DELETE',
  path: '/orders/{orderId}',
  idempotency: 'natural-key',
};

/**
 * Cancel an order.
 *
 * Takes back all that is left of what the order earned, and gives back what was spent on it, in one transaction. Rules
 * do not run again. Cancelling it again answers the first answer.
 *
 * ```ts
 * const cancellation = await client.orders.cancel('ord_8k2p');
 * console.log(cancellation);
 * ```
 *
 * @param client The client that calls.
 * @param orderId The merchant's id of the order.
 * @param options What this call has of its own.
 * @throws {ApiError} `balance-limit`, `customer-erased`, `order-not-found`
 */
export function cancelOrder(client: LoyaltyOSCore, orderId: string, options?: CallOptions): Call<Cancellation> {
  return client.request(CANCEL_ORDER, { path: { orderId } }, options);
}
