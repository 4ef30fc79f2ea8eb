import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import type { SimulationRequest } from '../../models/simulation-request.ts';
import type { Simulation } from '../../models/simulation.ts';

const SIMULATE_ORDER: Operation<Simulation> = {
  id: 'orders.simulate',
  method: 'POST',
  path: '/orders/{orderId}/simulate',
  idempotency: 'read',
};

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
 * @param client The client that calls.
 * @param orderId The merchant's id of the order.
 * @param body Which order, and which rules: `source`, or `ruleSetId` with `version`, or neither for the active rules.
 * @param options What this call has of its own.
 * @throws {ApiError} `currency-not-in-programme`, `customer-erased`, `order-not-found`, `rule-set-invalid`,
 * `rule-set-not-found`, `unknown-customer`
 */
export function simulateOrder(
  client: LoyaltyOSCore,
  orderId: string,
  body?: SimulationRequest,
  options?: CallOptions,
): Call<Simulation> {
  return client.request(SIMULATE_ORDER, { path: { orderId }, body }, options);
}
