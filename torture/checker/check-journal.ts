import { connect, statement } from '@loyaltyos/database';
import type { Effect } from '../client/command.ts';
import type { Findings } from '../client/findings.ts';
import type { Stage } from '../stages/stage.ts';

// A stripe is dense when its events are as many as its last place says, and begin at 1.
const selectStripes = statement(
  'torture.stripes',
  `SELECT head.stripe, head.seq AS "headSeq", count(journal.seq) AS events,
          coalesce(min(journal.seq), 0) AS "firstSeq", coalesce(max(journal.seq), 0) AS "lastSeq"
     FROM stripe_head AS head
     LEFT JOIN journal ON journal.tenant_id = head.tenant_id AND journal.stripe = head.stripe
    WHERE head.tenant_id = $1
    GROUP BY head.stripe, head.seq
    ORDER BY head.stripe`,
);

// Each order is told of once, and each order that is told of is there.
const selectOrders = statement(
  'torture.orders',
  `SELECT (SELECT count(*) FROM order_record WHERE tenant_id = $1) AS stored,
          count(*) AS told, count(DISTINCT payload ->> 'orderId') AS different
     FROM journal
    WHERE tenant_id = $1 AND type = 'order.ingested'`,
);

interface StripeRow {
  readonly stripe: number;
  readonly headSeq: bigint;
  readonly events: bigint;
  readonly firstSeq: bigint;
  readonly lastSeq: bigint;
}

/**
 * The journal has no gap and no duplicate, and holds one event for each order that is done: by the rows themselves, for want
 * of trust in what is under test.
 *
 * @returns how many events there are.
 */
export async function checkJournal(stage: Stage, effects: readonly Effect[], findings: Findings): Promise<number> {
  const { tenantId } = stage.tenant;
  const database = await connect({ url: stage.databaseUrl(), poolSize: 1 });
  try {
    const [stripes, [orders]] = await database.transaction(tenantId, async (tx) => [
      await tx.query<StripeRow>(selectStripes, [tenantId]),
      await tx.query<{ stored: bigint; told: bigint; different: bigint }>(selectOrders, [tenantId]),
    ]);
    for (const { stripe, headSeq, events, firstSeq, lastSeq } of stripes) {
      const isDense = headSeq === lastSeq && events === lastSeq && (events === 0n || firstSeq === 1n);
      if (isDense) continue;
      findings.add(`Stripe ${stripe} holds ${events} events from ${firstSeq} to ${lastSeq}; its head is at ${headSeq}`);
    }
    // Only orders can bring the bonus.
    const done = BigInt(effects.filter(({ bonus }) => bonus !== undefined).length);
    if (orders === undefined || [orders.stored, orders.told, orders.different].some((count) => count !== done)) {
      findings.add(`${done} orders are done; by the rows it is ${JSON.stringify(orders, (_, value) => String(value))}`);
    }
    return Number(stripes.reduce((sum, { events }) => sum + events, 0n));
  } finally {
    await database.close();
  }
}
