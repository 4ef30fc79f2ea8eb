import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { CallOptions } from '../../core/options.ts';
import type { Cancellation } from '../../models/cancellation.ts';
import type { OrderBatchRequest } from '../../models/order-batch-request.ts';
import type { OrderBatchResult } from '../../models/order-batch-result.ts';
import type { OrderRequest } from '../../models/order-request.ts';
import type { OrderResult } from '../../models/order-result.ts';
import type { Order } from '../../models/order.ts';
import type { ReturnOutcome } from '../../models/return-outcome.ts';
import type { ReturnRequest } from '../../models/return-request.ts';
import type { SimulationRequest } from '../../models/simulation-request.ts';
import type { Simulation } from '../../models/simulation.ts';
import { cancelOrder } from './cancel-order.ts';
import { getOrder } from './get-order.ts';
import { ingestOrder } from './ingest-order.ts';
import { ingestOrders } from './ingest-orders.ts';
import { returnOrder } from './return-order.ts';
import { simulateOrder } from './simulate-order.ts';

/** Orders go in, points come out. */
export class OrdersResource {
  readonly #client: LoyaltyOSCore;

  /** @internal */
  constructor(client: LoyaltyOSCore) {
    this.#client = client;
  }

  /**
   * Ingest an order.
   *
   * Runs the active rules on the order and moves the points, in one transaction; the answer says what was earned and
   * what the customer has now. The same order again answers the same; another order under its id is a 409 that names
   * what differs.
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
   * @param body An order to be rewarded.
   * @param options What this call has of its own.
   * @throws {ApiError} `balance-limit`, `currency-not-in-programme`, `customer-erased`, `order-conflict`,
   * `unknown-customer`
   */
  ingest(body: OrderRequest, options?: CallOptions): Call<OrderResult> {
    return ingestOrder(this.#client, body, options);
  }

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
   * @param body Orders to be rewarded, each by itself.
   * @param options What this call has of its own.
   */
  ingestBatch(body: OrderBatchRequest, options?: CallOptions): Call<OrderBatchResult> {
    return ingestOrders(this.#client, body, options);
  }

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
   * @param orderId The merchant's id of the order.
   * @param options What this call has of its own.
   * @throws {ApiError} `order-not-found`
   */
  get(orderId: string, options?: CallOptions): Call<Order> {
    return getOrder(this.#client, orderId, options);
  }

  /**
   * Cancel an order.
   *
   * Takes back all that is left of what the order earned, and gives back what was spent on it, in one transaction.
   * Rules do not run again. Cancelling it again answers the first answer.
   *
   * ```ts
   * const cancellation = await client.orders.cancel('ord_8k2p');
   * console.log(cancellation);
   * ```
   *
   * @param orderId The merchant's id of the order.
   * @param options What this call has of its own.
   * @throws {ApiError} `balance-limit`, `customer-erased`, `order-not-found`
   */
  cancel(orderId: string, options?: CallOptions): Call<Cancellation> {
    return cancelOrder(this.#client, orderId, options);
  }

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
   * @param orderId The merchant's id of the order.
   * @param body A part of an order that comes back: `amount` or `lineItems`.
   * @param options What this call has of its own.
   * @throws {ApiError} `balance-limit`, `customer-erased`, `order-cancelled`, `order-not-found`, `parked-return-limit`,
   * `return-conflict`, `return-exceeds-order`, `return-limit`
   */
  return(orderId: string, body: ReturnRequest, options?: CallOptions): Call<ReturnOutcome> {
    return returnOrder(this.#client, orderId, body, options);
  }

  /**
   * Simulate an order.
   *
   * What an order would earn, with a trace of every rule, and nothing written. The order is the stored one of the path,
   * or the one in the body. The rules are the active ones, a stored version, or source text that is not saved; with
   * `source` only that program runs.
   *
   * ```ts
   * const simulation = await client.orders.simulate('ord_8k2p');
   * console.log(simulation);
   * ```
   *
   * @param orderId The merchant's id of the order.
   * @param body Which order, and which rules: `source`, or `ruleSetId` with `version`, or neither for the active rules.
   * @param options What this call has of its own.
   * @throws {ApiError} `currency-not-in-programme`, `customer-erased`, `order-not-found`, `rule-set-invalid`,
   * `rule-set-not-found`, `unknown-customer`
   */
  simulate(orderId: string, body?: SimulationRequest, options?: CallOptions): Call<Simulation> {
    return simulateOrder(this.#client, orderId, body, options);
  }
}
