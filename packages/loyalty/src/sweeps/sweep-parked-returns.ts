import { statement, type Transaction } from '@loyaltyos/database';
import { newEvent, returnExpired, type NewEvent } from '@loyaltyos/events';
import { TENANT_STRIPE } from '@loyaltyos/journal';
import { formatInstant, type Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import { returnFromCanonical } from '../orders/return-from-canonical.ts';
import { applyReturn } from '../orders/return-order.ts';
import { deleteParkedReturn, returnKey } from '../orders/stored-returns.ts';
import { appendEvents, lockStripe } from '../stripe-events.ts';
import { firstAfter, SWEEPER, type Sweep, type SweepRun } from './sweep.ts';

const RETURNS_AT_ONCE = 100;

const COLUMNS = `p.order_id AS "orderId", p.return_id AS "returnId", p.facts::text AS facts, p.actor,
            p.parked_at AS "parkedAt"`;

// A tenant's waiting returns are bounded; each asks for its order by primary key. In the order in which they came.
const selectArrived = statement(
  'loyalty.parked-returns-arrived',
  `SELECT ${COLUMNS}, o.customer_id AS "customerId"
     FROM parked_return AS p
    CROSS JOIN LATERAL (
      SELECT customer_id
        FROM order_record
       WHERE tenant_id = $1 AND order_id = p.order_id
      OFFSET 0
    ) AS o
    WHERE p.tenant_id = $1 AND p.order_id || '/' || p.return_id <> ALL ($2::text[])
    ORDER BY p.parked_at, p.order_id, p.return_id
    LIMIT $3`,
);

const selectExpired = statement(
  'loyalty.parked-returns-expired',
  `SELECT ${COLUMNS}
     FROM parked_return AS p
    WHERE p.tenant_id = $1 AND p.expires_at <= $2 AND p.order_id || '/' || p.return_id <> ALL ($3::text[])
    ORDER BY p.expires_at
    LIMIT $4`,
);

// Due since it was parked, where its order has come, or else at its expiry.
const selectNext = statement(
  'loyalty.next-parked-return',
  `SELECT min(due.at) AS at
     FROM parked_return AS p
    CROSS JOIN LATERAL (
      SELECT CASE WHEN count(*) > 0 THEN p.parked_at ELSE p.expires_at END AS at
        FROM order_record
       WHERE tenant_id = $1 AND order_id = p.order_id
    ) AS due
    WHERE p.tenant_id = $1 AND due.at > $2`,
);

interface WaitingReturn {
  readonly orderId: string;
  readonly returnId: string;
  /** Text of JSON: the request in canonical form. */
  readonly facts: string;
  /** Who asked for it. */
  readonly actor: string;
  readonly parkedAt: Instant;
}

/** Applies returns whose order has come, and gives up those that waited too long or that their order refuses. */
export const sweepParkedReturns: Sweep = {
  isSeen: true,
  async step(context, run) {
    const { database } = context;
    const { tenantId, failed, until } = run;
    const arrived = await database.transaction(tenantId, (tx) =>
      tx.query<WaitingReturn & { customerId: string }>(selectArrived, [tenantId, [...failed], RETURNS_AT_ONCE]),
    );
    // Sent to the lanes in their order, which keeps the order of those on one order.
    await Promise.all(arrived.map((waiting) => apply(context, run, waiting)));
    if (arrived.length > 0) return arrived.length;
    const expired = await database.transaction(tenantId, (tx) =>
      tx.query<WaitingReturn>(selectExpired, [tenantId, formatInstant(until), [...failed], RETURNS_AT_ONCE]),
    );
    if (expired.length > 0) await giveUp(context, run, expired);
    return expired.length;
  },
  nextDue: (tx, tenantId, after) => firstAfter(tx, selectNext, tenantId, after),
};

/**
 * Does a return and takes it off the list, in that order: it is known by its id, so that after an interruption between the two
 * it is answered as before and has no second effect.
 */
async function apply(context: Context, run: SweepRun, waiting: WaitingReturn & { customerId: string }): Promise<void> {
  const { orderId, facts, actor, customerId } = waiting;
  try {
    await applyReturn(context, { id: actor, tenant: run }, { input: returnFromCanonical(orderId, facts), customerId });
    await context.database.transaction(run.tenantId, (tx) => deleteParkedReturn(tx, run.tenantId, waiting));
  } catch (error) {
    if (error instanceof Problem && !error.retryable) {
      await giveUp(context, run, [waiting], error.code);
    } else {
      run.failed.add(returnKey(waiting));
      context.onDefect(error);
    }
  }
}

async function giveUp(
  { database }: Context,
  { tenantId, clock }: SweepRun,
  returns: readonly WaitingReturn[],
  problem?: string,
): Promise<void> {
  await database.transaction(tenantId, async (tx) => {
    const head = await lockStripe(tx, clock, { tenantId, stripe: TENANT_STRIPE });
    const events: NewEvent[] = [];
    for (const waiting of returns) {
      // Under the lock: of two who give the same return up, one says so.
      if (await deleteParkedReturn(tx, tenantId, waiting)) events.push(givenUp(waiting, problem));
    }
    if (events.length > 0) await appendEvents(tx, tenantId, { head, actor: SWEEPER, events });
  });
}

function givenUp({ orderId, returnId, parkedAt }: WaitingReturn, problem: string | undefined): NewEvent {
  return newEvent(returnExpired, orderId, {
    orderId,
    returnId,
    parkedAt: formatInstant(parkedAt),
    ...(problem === undefined ? {} : { problem }),
  });
}

const countWaiting = statement(
  'loyalty.any-parked-return',
  'SELECT count(*) AS waiting FROM (SELECT FROM parked_return WHERE tenant_id = $1 LIMIT 1) AS one',
);

/** Whether any return of the tenant waits for its order. */
export async function anyParkedReturn(tx: Transaction, tenantId: string): Promise<boolean> {
  const [row] = await tx.query<{ waiting: bigint }>(countWaiting, [tenantId]);
  return row!.waiting > 0n;
}
