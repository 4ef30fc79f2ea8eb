import { statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';

/** A return as stored. */
export interface ReturnRow {
  readonly orderId: string;
  readonly returnId: string;
  readonly customerId: string;
  readonly stripe: number;
  /** Of its ledger transaction. */
  readonly seq: bigint;
  /** Text of JSON: the request in canonical form. */
  readonly facts: string;
  /** Text of JSON: what it was answered. */
  readonly answer: string;
  readonly recordedAt: Instant;
}

/** A return, by its order. */
export interface ReturnName {
  readonly orderId: string;
  readonly returnId: string;
}

/** A return that waits for its order. */
export interface ParkedReturn extends ReturnName {
  /** Text of JSON: the request in canonical form. */
  readonly facts: string;
  readonly actor: string;
  readonly parkedAt: Instant;
  readonly expiresAt: Instant;
}

const COLUMNS = `order_id AS "orderId", return_id AS "returnId", customer_id AS "customerId", stripe, seq,
             facts::text AS facts, answer::text AS answer, recorded_at AS "recordedAt"`;

const selectNamed = statement(
  'loyalty.read-returns',
  `SELECT r.*
     FROM unnest($2::text[], $3::text[]) AS k (order_id, return_id)
    CROSS JOIN LATERAL (
      SELECT ${COLUMNS}
        FROM order_return
       WHERE tenant_id = $1 AND order_id = k.order_id COLLATE "C" AND return_id = k.return_id COLLATE "C"
      OFFSET 0
    ) AS r`,
);

const selectOfOrder = statement(
  'loyalty.returns-of-order',
  `SELECT ${COLUMNS} FROM order_return WHERE tenant_id = $1 AND order_id = $2 ORDER BY recorded_at, seq LIMIT $3`,
);

const insertReturns = statement(
  'loyalty.insert-returns',
  `INSERT INTO order_return (tenant_id, order_id, return_id, customer_id, stripe, seq, facts, answer, recorded_at)
   SELECT $1, r.*
     FROM unnest($2::text[], $3::text[], $4::text[], $5::smallint[], $6::bigint[], $7::json[], $8::json[],
                 $9::timestamptz[]) AS r`,
);

const PARKED = `order_id AS "orderId", return_id AS "returnId", facts::text AS facts, actor,
             parked_at AS "parkedAt", expires_at AS "expiresAt"`;

const selectParked = statement(
  'loyalty.read-parked-return',
  `SELECT ${PARKED} FROM parked_return WHERE tenant_id = $1 AND order_id = $2 AND return_id = $3`,
);

const insertParked = statement(
  'loyalty.insert-parked-return',
  `INSERT INTO parked_return (tenant_id, order_id, return_id, facts, actor, parked_at, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

const countParked = statement(
  'loyalty.count-parked-returns',
  'SELECT count(*) AS parked FROM (SELECT FROM parked_return WHERE tenant_id = $1 LIMIT $2) AS waiting',
);

const deleteParked = statement(
  'loyalty.delete-parked-return',
  'DELETE FROM parked_return WHERE tenant_id = $1 AND order_id = $2 AND return_id = $3 RETURNING return_id',
);

/** Those of the returns that are known, by `returnKey`. */
export async function readReturns(
  tx: Transaction,
  tenantId: string,
  names: readonly ReturnName[],
): Promise<Map<string, ReturnRow>> {
  if (names.length === 0) return new Map();
  const rows = await tx.query<ReturnRow>(selectNamed, [
    tenantId,
    names.map(({ orderId }) => orderId),
    names.map(({ returnId }) => returnId),
  ]);
  return new Map(rows.map((row) => [returnKey(row), row]));
}

/** An order's returns, oldest first. */
export function readReturnsOf(
  tx: Transaction,
  tenantId: string,
  query: { orderId: string; limit: number },
): Promise<readonly ReturnRow[]> {
  return tx.query<ReturnRow>(selectOfOrder, [tenantId, query.orderId, query.limit]);
}

export async function insertNewReturns(
  tx: Transaction,
  tenantId: string,
  returns: readonly ReturnRow[],
): Promise<void> {
  if (returns.length === 0) return;
  await tx.query(insertReturns, [
    tenantId,
    returns.map((row) => row.orderId),
    returns.map((row) => row.returnId),
    returns.map((row) => row.customerId),
    returns.map((row) => row.stripe),
    returns.map((row) => row.seq),
    returns.map((row) => row.facts),
    returns.map((row) => row.answer),
    returns.map((row) => formatInstant(row.recordedAt)),
  ]);
}

export async function readParkedReturn(
  tx: Transaction,
  tenantId: string,
  { orderId, returnId }: ReturnName,
): Promise<ParkedReturn | undefined> {
  const [row] = await tx.query<ParkedReturn>(selectParked, [tenantId, orderId, returnId]);
  return row;
}

export async function insertParkedReturn(tx: Transaction, tenantId: string, parked: ParkedReturn): Promise<void> {
  const { orderId, returnId, facts, actor, parkedAt, expiresAt } = parked;
  await tx.query(insertParked, [
    tenantId,
    orderId,
    returnId,
    facts,
    actor,
    formatInstant(parkedAt),
    formatInstant(expiresAt),
  ]);
}

/** How many returns wait, counted up to `most`. */
export async function countParkedReturns(tx: Transaction, tenantId: string, most: number): Promise<number> {
  const [row] = await tx.query<{ parked: bigint }>(countParked, [tenantId, most]);
  return Number(row!.parked);
}

/** @returns false when it was not there any more. */
export async function deleteParkedReturn(tx: Transaction, tenantId: string, name: ReturnName): Promise<boolean> {
  const deleted = await tx.query(deleteParked, [tenantId, name.orderId, name.returnId]);
  return deleted.length > 0;
}

/** One text for one return. */
export function returnKey({ orderId, returnId }: ReturnName): string {
  return `${orderId}/${returnId}`;
}
