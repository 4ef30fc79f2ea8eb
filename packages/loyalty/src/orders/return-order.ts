import { newEvent, returnParked } from '@loyaltyos/events';
import type { Principal, Tenant } from '@loyaltyos/identity';
import { TENANT_STRIPE } from '@loyaltyos/journal';
import { canonicalJson, formatInstant, type Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import type { MemberCommand } from '../lane/member-facts.ts';
import { submitCommand } from '../lane/submit-command.ts';
import { appendEvents, lockStripe } from '../stripe-events.ts';
import { scheduleWork } from '../work/stored-work.ts';
import { refundNeeds } from './apply-refund.ts';
import { decideReturn, returnConflict } from './decide-return.ts';
import type { Returned, ReturnInput } from './refund.ts';
import { findOrder } from './stored-orders.ts';
import { countParkedReturns, insertParkedReturn, readParkedReturn, type ParkedReturn } from './stored-returns.ts';

/** How long a return waits for its order. */
export const PARKED_FOR_MS = 30 * 24 * 60 * 60 * 1000;
/** How many returns of a tenant may wait at once. */
export const MOST_PARKED = 10_000;
/** The work of applying returns whose order has come, and of giving up those that waited too long. */
export const PARKED_RETURNS_WORK = 'parked-returns';

/**
 * Takes a part of an order back: voids what that part earned, gives back what was spent on it, in proportion. The same return
 * again answers the same. One whose order has not arrived waits for it, if it is to.
 *
 * @throws Problem `order-not-found`, `order-cancelled`, `return-conflict`, `return-exceeds-order`, `invalid-values`,
 *   `customer-erased`, `parked-return-limit`, `too-many-requests`.
 */
export async function returnOrder(context: Context, principal: Principal, input: ReturnInput): Promise<Returned> {
  const { tenantId } = principal.tenant;
  const [order, waiting] = await context.database.transaction(tenantId, (tx) =>
    Promise.all([findOrder(tx, tenantId, input.orderId), readParkedReturn(tx, tenantId, input)]),
  );
  if (waiting !== undefined) requireSame(waiting, canonicalJson(input.canonical));
  if (order !== undefined) return applyReturn(context, principal, { input, customerId: order.customerId });
  if (!input.park) throw new Problem('order-not-found');
  const parked = await park(context, principal, input);
  // The order may have come in the meantime, and have looked for returns before this one was there.
  const arrived = await context.database.transaction(tenantId, (tx) => findOrder(tx, tenantId, input.orderId));
  if (arrived !== undefined) context.wakeWorkers();
  return parked;
}

/** Does a return of an order that is there. */
export function applyReturn(
  context: Context,
  principal: { id: string; tenant: Pick<Tenant, 'tenantId' | 'stripeCount'> },
  { input, customerId }: { input: ReturnInput; customerId: string },
): Promise<Returned> {
  const { orderId, returnId } = input;
  const command: MemberCommand<Returned> = {
    actor: principal.id,
    customerIds: [customerId],
    orderId,
    refund: { orderId, returnId },
    needs: (facts) => refundNeeds(facts, orderId),
    decide: (facts, page) => facts.history.attempt(() => decideReturn(facts, page, input)),
  };
  return submitCommand(context, principal.tenant, customerId, command);
}

async function park(context: Context, principal: Principal, input: ReturnInput): Promise<Returned> {
  const { database, clock } = context;
  const { tenantId } = principal.tenant;
  const { orderId, returnId } = input;
  const facts = canonicalJson(input.canonical);
  const waiting = (expiresAt: Instant, replayed: boolean): Returned => {
    return { status: 'parked', orderId, returnId, expiresAt, replayed };
  };
  return database.transaction(tenantId, async (tx) => {
    const head = await lockStripe(tx, clock, { tenantId, stripe: TENANT_STRIPE });
    const known = await readParkedReturn(tx, tenantId, input);
    if (known !== undefined) {
      requireSame(known, facts);
      return waiting(known.expiresAt, true);
    }
    if ((await countParkedReturns(tx, tenantId, MOST_PARKED)) === MOST_PARKED) {
      const detail = `At most ${MOST_PARKED} returns may wait for their orders.`;
      throw new Problem('parked-return-limit', { detail, retryAfterSeconds: 60 });
    }
    const expiresAt = head.now + PARKED_FOR_MS;
    const actor = principal.id;
    await insertParkedReturn(tx, tenantId, { orderId, returnId, facts, actor, parkedAt: head.now, expiresAt });
    await scheduleWork(tx, { tenantId, kind: PARKED_RETURNS_WORK, subject: '', dueAt: clock.now() });
    const events = [newEvent(returnParked, orderId, { orderId, returnId, expiresAt: formatInstant(expiresAt) })];
    await appendEvents(tx, tenantId, { head, actor, events });
    return waiting(expiresAt, false);
  });
}

/** @throws Problem `return-conflict` when another return waits under the id, also while its order has come already. */
function requireSame(waiting: ParkedReturn, facts: string): void {
  if (waiting.facts !== facts) throw returnConflict(facts, waiting.facts);
}
