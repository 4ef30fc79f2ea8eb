import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import type { OrderBatchRequest } from '../../models/order-batch-request.ts';
import type { OrderBatchResult } from '../../models/order-batch-result.ts';

const INGEST_ORDERS: Operation<OrderBatchResult> = {
  id: 'orders.ingestBatch',
  method: 'POST',
  path: '/orders/batch',
  idempotency: 'natural-key',
};

/**
 * Ingest up to 500 orders.
 *
 * Each order is ingested as if it had been sent alone, in the order of the list: one that fails does not touch the
 * others. The answer has one outcome per order, at the same place. Sending a batch again is safe.
 *
 * ```ts
 * const orderBatchResult = await client.orders.ingestBatch({
 *   orders: [
 *     {
 *       orderId: 'ord_8k2p',
 *       customerId: 'cust_a1b2',
 *       orderTotal: 149.99,
 *       currencyCode: 'GBP',
 *       lineItems: [{ sku: 'TRAINER-42', quantity: 1, unitPrice: 149.99 }],
 *     },
 *   ],
 * });
 * console.log(orderBatchResult);
 * ```
 *
 * @param client The client that calls.
 * @param body Orders to be rewarded, each by itself.
 * @param options What this call has of its own.
 */
export function ingestOrders(
  client: LoyaltyOSCore,
  body: OrderBatchRequest,
  options?: CallOptions,
): Call<OrderBatchResult> {
  return client.request(INGEST_ORDERS, { body }, options);
}
