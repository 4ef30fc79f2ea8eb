import { statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';

/** A customer's orders of a time: those that occurred after an instant, up to and including another. An absent end is open. */
export interface WindowQuery {
  readonly customerId: string;
  readonly after: Instant | undefined;
  readonly until: Instant | undefined;
}

/** What the orders of a window add up to, cancelled ones left out and the others net of returns. */
export interface WindowSums {
  readonly orders: bigint;
  /** Minor units of the base currency. */
  readonly spend: bigint;
  readonly points: bigint;
}

const sumOrders = statement(
  'loyalty.sum-orders',
  `SELECT k.place, o.orders, o.spend, o.points
     FROM unnest($2::integer[], $3::text[], $4::timestamptz[], $5::timestamptz[])
       AS k (place, customer_id, after_at, until_at)
    CROSS JOIN LATERAL (
      SELECT count(*) AS orders, coalesce(sum(spend), 0)::bigint AS spend, coalesce(sum(points), 0)::bigint AS points
        FROM order_record
       WHERE tenant_id = $1 AND customer_id = k.customer_id COLLATE "C" AND status <> 2
         AND occurred_at > k.after_at AND occurred_at <= k.until_at
    ) AS o`,
);

/** The sums of windows, in the order of the queries: one statement, and none without queries. */
export async function readWindows(
  tx: Transaction,
  tenantId: string,
  queries: readonly WindowQuery[],
): Promise<readonly WindowSums[]> {
  if (queries.length === 0) return [];
  const rows = await tx.query<WindowSums & { place: number }>(sumOrders, [
    tenantId,
    queries.map((_, place) => place),
    queries.map((query) => query.customerId),
    queries.map((query) => (query.after === undefined ? '-infinity' : formatInstant(query.after))),
    queries.map((query) => (query.until === undefined ? 'infinity' : formatInstant(query.until))),
  ]);
  return rows.toSorted((a, b) => a.place - b.place);
}
