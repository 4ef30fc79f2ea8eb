import { rowsOf, statement, type Transaction } from '@loyaltyos/database';
import { assert, formatInstant, type Instant } from '@loyaltyos/kernel';
import { lifeFromRow, lifeToRow, type OrderLife } from './order-life.ts';
import type { OrderStatus } from './order.ts';
import { recordHash } from './record-hash.ts';
import type { CounterAddition } from './rule-counters.ts';

/** An order as stored. */
export interface OrderRow {
  readonly orderId: string;
  readonly customerId: string;
  readonly stripe: number;
  /** Of its ledger transaction. */
  readonly seq: bigint;
  /** Text of JSON: the request in canonical form, free attributes replaced by keyed hashes. */
  readonly facts: string;
  /** The free attributes, encrypted under the customer's key; null where the order had none. */
  readonly attributes: Buffer | null;
  /** Text of JSON: what the ingestion answered. */
  readonly answer: string;
  readonly status: OrderStatus;
  /** Minor units of the base currency; 0 for an order in another one. */
  readonly spend: bigint;
  readonly points: bigint;
  /** What the order added to the counters of caps. */
  readonly counters: readonly CounterAddition[];
  /** What became of it since. */
  readonly life: OrderLife;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
}

const STATUS_CODES: Record<OrderStatus, number> = { active: 1, cancelled: 2, partially_returned: 3, returned: 4 };

const selectOrders = statement(
  'loyalty.read-orders',
  `SELECT o.*
     FROM unnest($2::text[]) AS k (order_id)
    CROSS JOIN LATERAL (
      SELECT order_id AS "orderId", customer_id AS "customerId", stripe, seq, facts::text AS facts, attributes,
             answer::text AS answer, status, spend, points, counters, life::text AS life,
             occurred_at AS "occurredAt", recorded_at AS "recordedAt"
        FROM order_record
       WHERE tenant_id = $1 AND order_id = k.order_id COLLATE "C"
      OFFSET 0
    ) AS o`,
);

// A range of order_by_customer. Instants are stored to the millisecond.
const selectOrdersOf = statement(
  'loyalty.orders-of-customer',
  `SELECT order_id AS "orderId", occurred_at AS "occurredAt"
     FROM order_record
    WHERE tenant_id = $1 AND customer_id = $2 AND occurred_at >= $3
      AND (occurred_at > $3 OR order_id > $4 COLLATE "C")
    ORDER BY occurred_at, order_id
    LIMIT $5`,
);

const WRITTEN = rowsOf(2, {
  order_id: 'text',
  customer_id: 'text',
  stripe: 'smallint',
  seq: 'bigint',
  facts: 'json',
  attributes: 'bytea',
  answer: 'json',
  status: 'smallint',
  spend: 'bigint',
  points: 'bigint',
  counters: 'json',
  life: 'json',
  occurred_at: 'timestamptz',
  recorded_at: 'timestamptz',
});
// In the order of the ids, so that two stripes that take the same ids cannot wait for each other in a circle.
const insertOrders = statement(
  'loyalty.insert-orders',
  `INSERT INTO order_record (tenant_id, order_id, customer_id, stripe, seq, facts, attributes, answer, status, spend,
                             points, counters, life, occurred_at, recorded_at)
   SELECT $1, o.*
     FROM ${WRITTEN} AS o
    ORDER BY 2`,
);

// What was taken in and answered stays as it is; what is counted of it, and its life, goes on.
const updateOrders = statement(
  'loyalty.update-orders',
  `UPDATE order_record AS o
      SET status = n.status, spend = n.spend, points = n.points, life = n.life
     FROM unnest($2::text[], $3::smallint[], $4::bigint[], $5::bigint[], $6::json[])
       AS n (order_id, status, spend, points, life)
    WHERE o.tenant_id = $1 AND o.order_id = n.order_id COLLATE "C"`,
);

/** Writes what became of orders. Their stripe is locked. */
export async function updateLivingOrders(
  tx: Transaction,
  tenantId: string,
  orders: readonly OrderRow[],
): Promise<void> {
  if (orders.length === 0) return;
  await tx.query(updateOrders, [
    tenantId,
    orders.map((order) => order.orderId),
    orders.map((order) => STATUS_CODES[order.status]),
    orders.map((order) => order.spend),
    orders.map((order) => order.points),
    orders.map((order) => lifeToRow(order.life)),
  ]);
}

/** Those of the orders that are known. */
export async function readOrders(
  tx: Transaction,
  tenantId: string,
  orderIds: readonly string[],
): Promise<Map<string, OrderRow>> {
  const rows = await tx.query<
    Omit<OrderRow, 'status' | 'counters' | 'life'> & {
      status: number;
      counters: CountersJson | null;
      life: string | null;
    }
  >(selectOrders, [tenantId, [...new Set(orderIds)]]);
  return new Map(
    rows.map(({ status, counters, life, ...row }) => {
      const known = (Object.keys(STATUS_CODES) as OrderStatus[]).find((name) => STATUS_CODES[name] === status);
      assert(known !== undefined, 'a stored order has a known status');
      const order = { ...row, status: known, counters: countersFromRow(counters), life: lifeFromRow(life) };
      return [row.orderId, order];
    }),
  );
}

/** Where an order stands among its customer's. */
export interface OrderPlace {
  readonly occurredAt: Instant;
  readonly orderId: string;
}

/** A customer's orders in the order in which they occurred, those behind a place. */
export function readOrderIdsOf(
  tx: Transaction,
  tenantId: string,
  query: { customerId: string; after: OrderPlace | undefined; limit: number },
): Promise<readonly OrderPlace[]> {
  const { customerId, after, limit } = query;
  const since = after === undefined ? '-infinity' : formatInstant(after.occurredAt);
  return tx.query<OrderPlace>(selectOrdersOf, [tenantId, customerId, since, after?.orderId ?? '', limit]);
}

/** An order by its id. */
export async function findOrder(tx: Transaction, tenantId: string, orderId: string): Promise<OrderRow | undefined> {
  return (await readOrders(tx, tenantId, [orderId])).get(orderId);
}

/**
 * Has new orders written.
 *
 * The transaction fails with a unique violation when another stripe took one of the ids in the meantime.
 */
export function insertNewOrders(tx: Transaction, tenantId: string, orders: readonly OrderRow[]): void {
  if (orders.length === 0) return;
  tx.send(insertOrders, [
    tenantId,
    orders.map((order) => order.orderId),
    orders.map((order) => order.customerId),
    orders.map((order) => order.stripe),
    orders.map((order) => order.seq),
    orders.map((order) => order.facts),
    orders.map((order) => order.attributes),
    orders.map((order) => order.answer),
    orders.map((order) => STATUS_CODES[order.status]),
    orders.map((order) => order.spend),
    orders.map((order) => order.points),
    orders.map((order) => countersToRow(order.counters)),
    orders.map((order) => lifeToRow(order.life)),
    orders.map((order) => order.occurredAt),
    orders.map((order) => order.recordedAt),
  ]);
}

type CountersJson = readonly (Omit<CounterAddition, 'amount'> & { readonly amount: string })[];

function countersToRow(counters: readonly CounterAddition[]): string | null {
  if (counters.length === 0) return null;
  const json: CountersJson = counters.map((addition) => ({ ...addition, amount: String(addition.amount) }));
  return JSON.stringify(json);
}

function countersFromRow(json: CountersJson | null): readonly CounterAddition[] {
  return (json ?? []).map((addition) => ({ ...addition, amount: BigInt(addition.amount) }));
}

/** The hash of what an order record keeps for ever. */
export function orderRecordHash(row: Pick<OrderRow, 'orderId' | 'customerId' | 'facts' | 'answer'>): string {
  return recordHash([row.orderId, row.customerId, row.facts, row.answer]);
}
