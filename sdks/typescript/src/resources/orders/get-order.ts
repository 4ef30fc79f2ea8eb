import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { orderShape, type Order } from '../../models/order.ts';

const GET_ORDER: Operation<Order> = {
  id: 'orders.get',
  method: 'GET',
  path: '/orders/{orderId}',
  idempotency: 'read',
  result: orderShape,
};

/**
 * Get an order.
 *
 * The order as it is stored, the answer of its ingestion, what has come back of it since, and all ledger transactions
 * that belong to it.
 *
 * ```ts
 * const order = await client.orders.get('ord_8k2p');
 * console.log(order);
 * ```
 *
 * @param client The client that calls.
 * @param orderId The merchant's id of the order.
 * @param options What this call has of its own.
 * @throws {ApiError} `order-not-found`
 */
export function getOrder(client: LoyaltyOSCore, orderId: string, options?: CallOptions): Call<Order> {
  return client.request(GET_ORDER, { path: { orderId } }, options);
}
