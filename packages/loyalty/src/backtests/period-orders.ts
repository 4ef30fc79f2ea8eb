import { statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';
import type { CanonicalOrder, OrderInput, OrderOutcome } from '../orders/order.ts';
import { orderFromCanonical } from '../orders/order-from-canonical.ts';
import { answerFromRow } from '../orders/stored-answer.ts';

/** A stored order as a trial runs it: without its free attributes, which are its customer's secret. */
export interface PeriodOrder {
  readonly order: OrderInput;
  readonly outcome: OrderOutcome;
  readonly occurredAt: Instant;
  readonly enrolledAt: Instant;
  readonly spend: bigint;
  readonly points: bigint;
}

/** Where a reading of the period goes on. */
export interface PeriodPlace {
  readonly customerId: string;
  readonly occurredAt: Instant;
  readonly orderId: string;
}

// One range of order_by_customer per customer. The times are compared as rows, so that equal times lose no order.
const selectOrders = statement(
  'loyalty.period-orders',
  `SELECT o.order_id AS "orderId", o.customer_id AS "customerId", o.facts::text AS facts, o.answer::text AS answer, o.spend,
          o.points, o.occurred_at AS "occurredAt", c.enrolled_at AS "enrolledAt"
     FROM order_record AS o
     JOIN customer AS c ON c.tenant_id = o.tenant_id AND c.customer_id = o.customer_id
    WHERE o.tenant_id = $1 AND (o.customer_id, o.occurred_at, o.order_id) > ($2, $3, $4)
      AND o.occurred_at >= $5 AND o.occurred_at < $6 AND o.status <> 2
    ORDER BY o.customer_id, o.occurred_at, o.order_id
    LIMIT $7`,
);

const countOrders = statement(
  'loyalty.count-period-orders',
  `SELECT count(*) AS count FROM order_record
    WHERE tenant_id = $1 AND occurred_at >= $2 AND occurred_at < $3 AND status <> 2`,
);

const sumBefore = statement(
  'loyalty.sum-before',
  `SELECT count(*) AS orders, coalesce(sum(spend), 0)::bigint AS spend,
          coalesce(sum(points), 0)::bigint AS "pointsEarned"
     FROM order_record
    WHERE tenant_id = $1 AND customer_id = $2 AND occurred_at < $3 AND status <> 2`,
);

export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** The next orders of the period, customer by customer, each customer's in the order in which they occurred. */
export async function readPeriodOrders(
  tx: Transaction,
  tenantId: string,
  query: Period & { after: PeriodPlace | undefined; limit: number },
): Promise<readonly PeriodOrder[]> {
  const { after, from, to, limit } = query;
  const rows = await tx.query<{
    customerId: string;
    facts: string;
    answer: string;
    spend: bigint;
    points: bigint;
    occurredAt: Instant;
    enrolledAt: Instant;
  }>(selectOrders, [
    tenantId,
    after?.customerId ?? '',
    after === undefined ? '-infinity' : formatInstant(after.occurredAt),
    after?.orderId ?? '',
    formatInstant(from),
    formatInstant(to),
    limit,
  ]);
  return rows.map(({ facts, answer, customerId: _, ...row }) => {
    const order = orderFromCanonical(withoutAttributes(JSON.parse(facts) as CanonicalOrder));
    return { ...row, order, outcome: answerFromRow(answer) };
  });
}

export async function countPeriodOrders(tx: Transaction, tenantId: string, { from, to }: Period): Promise<number> {
  const [row] = await tx.query<{ count: bigint }>(countOrders, [tenantId, formatInstant(from), formatInstant(to)]);
  return Number(row?.count ?? 0n);
}

/** A customer's totals of the orders before an instant. */
export async function totalsBefore(
  tx: Transaction,
  tenantId: string,
  query: { customerId: string; before: Instant },
): Promise<{ orders: bigint; spend: bigint; pointsEarned: bigint }> {
  const [row] = await tx.query<{ orders: bigint; spend: bigint; pointsEarned: bigint }>(sumBefore, [
    tenantId,
    query.customerId,
    formatInstant(query.before),
  ]);
  return row ?? { orders: 0n, spend: 0n, pointsEarned: 0n };
}

function withoutAttributes({ attributes: _, ...canonical }: CanonicalOrder): CanonicalOrder {
  const lines = (canonical['lineItems'] ?? []) as readonly CanonicalOrder[];
  return { ...canonical, lineItems: lines.map(({ attributes: _own, ...line }) => line) };
}
