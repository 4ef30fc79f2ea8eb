import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import type { OrderRequest } from '../../models/order-request.ts';
import type { OrderResult } from '../../models/order-result.ts';

const INGEST_ORDER: Operation<OrderResult> = {
  id: 'orders.ingest',
  method: 'POST',
  path: '/orders',
  idempotency: 'natural-key',
};

/**
 * Ingest an order.
 *
 * Runs the active rules on the order and moves the points, in one transaction; the answer says what was earned and what
 * the customer has now. The same order again answers the same; another order under its id is a 409 that names what
 * differs.
 *
 * ```ts
 * const orderResult = await client.orders.ingest({
 *   orderId: 'ord_8k2p',
 *   customerId: 'cust_a1b2',
 *   orderTotal: 149.99,
 *   currencyCode: 'GBP',
 *   lineItems: [{ sku: 'TRAINER-42', quantity: 1, unitPrice: 149.99 }],
 * });
 * console.log(orderResult);
 * ```
 *
 * @param client The client that calls.
 * @param body An order to be rewarded.
 * @param options What this call has of its own.
 * @throws {ApiError} `balance-limit`, `currency-not-in-programme`, `customer-erased`, `order-conflict`,
 * `unknown-customer`
 */
export function ingestOrder(client: LoyaltyOSCore, body: OrderRequest, options?: CallOptions): Call<OrderResult> {
  return client.request(INGEST_ORDER, { body }, options);
}
