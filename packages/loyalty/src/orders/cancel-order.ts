import { newEvent, orderCancelled } from '@loyaltyos/events';
import type { Principal } from '@loyaltyos/identity';
import type { Page } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import { requireNotErased } from '../customers/member-of.ts';
import { toExactJson } from '../lane/exact-json.ts';
import type { MemberCommand, MemberFacts } from '../lane/member-facts.ts';
import { submitCommand } from '../lane/submit-command.ts';
import { applyRefund, refundNeeds } from './apply-refund.ts';
import { recordHash } from './record-hash.ts';
import { refundFields } from './refund-fields.ts';
import type { Cancelled } from './refund.ts';
import { refundableOf } from './stored-refundable.ts';
import { findOrder } from './stored-orders.ts';

/**
 * Cancels what is left of an order: voids all that it still has earned, gives back all that was spent on it. Again, it answers
 * the first answer.
 *
 * @throws Problem `order-not-found`, `customer-erased`, `too-many-requests`.
 */
export async function cancelOrder(context: Context, principal: Principal, orderId: string): Promise<Cancelled> {
  const { tenantId } = principal.tenant;
  const order = await context.database.transaction(tenantId, (tx) => findOrder(tx, tenantId, orderId));
  if (order === undefined) throw new Problem('order-not-found');
  const command: MemberCommand<Cancelled> = {
    actor: principal.id,
    customerIds: [order.customerId],
    orderId,
    refund: { orderId },
    needs: (facts) => refundNeeds(facts, orderId),
    decide: (facts, page) => facts.history.attempt(() => decideCancellation(facts, page, orderId)),
  };
  return submitCommand(context, principal.tenant, order.customerId, command);
}

function decideCancellation(facts: MemberFacts, page: Page, orderId: string): Cancelled {
  const order = facts.orders.get(orderId);
  if (order === undefined) throw new Problem('order-not-found');
  requireNotErased(facts, order.customerId);
  const before = order.life.refunds?.cancelled;
  if (before !== undefined) return { outcome: before, replayed: true };
  const { currency, totalMinor } = refundableOf(order);
  const cause = { cause: 'cancel', orderId } as const;
  const target = { order, currency, totalMinor, refundedMinor: totalMinor, cause };
  const outcome = applyRefund(facts, page, target, (done) =>
    newEvent(orderCancelled, order.customerId, {
      ...refundFields(order.customerId, done),
      recordHash: recordHash([orderId, toExactJson(done)]),
    }),
  );
  return { outcome, replayed: false };
}
