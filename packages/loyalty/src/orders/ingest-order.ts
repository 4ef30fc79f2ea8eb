import type { Principal } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import { submitCommand } from '../lane/submit-command.ts';
import { decideOrder } from './decide-order.ts';
import type { BatchResult, Ingested, OrderInput } from './order.ts';
import type { MemberCommand } from '../lane/member-facts.ts';

/**
 * Takes an order in: the active rules decide, the points move, the answer is durable when it comes back. The same order
 * again answers the same.
 *
 * @throws Problem `order-conflict`, `unknown-customer`, `customer-erased`, `currency-not-in-programme`, `balance-limit`,
 *   `too-many-requests`.
 */
export function ingestOrder(context: Context, principal: Principal, order: OrderInput): Promise<Ingested> {
  const command: MemberCommand<Ingested> = {
    actor: principal.id,
    customerIds: [order.customerId],
    orderId: order.orderId,
    order,
    decide: (facts, page) => facts.history.attempt(() => decideOrder(facts, page, order)),
  };
  return submitCommand(context, principal.tenant, order.customerId, command);
}

/**
 * Takes many orders in, those of one customer in the order given. As many results as orders; a bad order never fails
 * the others.
 */
export function ingestOrders(
  context: Context,
  principal: Principal,
  orders: readonly OrderInput[],
): Promise<readonly BatchResult[]> {
  return Promise.all(
    orders.map((order) =>
      ingestOrder(context, principal, order).then(
        ({ outcome, replayed }): BatchResult => ({ status: replayed ? 'replayed' : 'created', outcome }),
        (error: unknown): BatchResult => {
          if (error instanceof Problem) return { status: 'failed', problem: error };
          // A bug that one order meets is no reason to keep the answers to the others back.
          context.onDefect(error);
          return { status: 'failed', problem: new Problem('internal-error', { cause: error }) };
        },
      ),
    ),
  );
}
