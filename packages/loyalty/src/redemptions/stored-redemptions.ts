import { statement, type Statement, type Transaction } from '@loyaltyos/database';
import { assert, formatInstant, type Instant } from '@loyaltyos/kernel';
import { ACCOUNT_CODES, accountOfCode, type Account, type LotShare } from '@loyaltyos/ledger';
import { fromExactJson, toExactJson } from '../lane/exact-json.ts';
import type { RedemptionStatus } from './redemption.ts';

/** Units that a redemption took of a lot, and how many of them came back. */
export interface Take extends LotShare {
  readonly restored: bigint;
}

/** A redemption as stored: amounts in points, or in minor units of the base currency. */
export interface RedemptionRow {
  readonly redemptionId: string;
  readonly customerId: string;
  readonly stripe: number;
  readonly account: Account;
  readonly status: RedemptionStatus;
  readonly amount: bigint;
  readonly captured: bigint;
  readonly restored: bigint;
  readonly takes: readonly Take[];
  readonly orderId: string | null;
  readonly reason: string | null;
  readonly holdExpiresAt: Instant | null;
  readonly transactions: readonly string[];
  readonly createdAt: Instant;
}

// A code, once landed, keeps its meaning.
export const REDEMPTION_CODES: Record<RedemptionStatus, number> = {
  held: 1,
  captured: 2,
  released: 3,
  expired: 4,
  redeemed: 5,
  reversed: 6,
};

const COLUMNS = `redemption_id AS "redemptionId", customer_id AS "customerId", stripe, account, status, amount, captured,
             restored, takes::text AS takes, order_id AS "orderId", reason, hold_expires_at AS "holdExpiresAt",
             transactions, created_at AS "createdAt"`;

const selectNamed = statement(
  'loyalty.read-redemptions',
  `SELECT r.*
     FROM unnest($2::text[]) AS k (redemption_id)
    CROSS JOIN LATERAL (
      SELECT ${COLUMNS}
        FROM redemption
       WHERE tenant_id = $1 AND redemption_id = k.redemption_id COLLATE "C"
      OFFSET 0
    ) AS r`,
);

/** How many redemptions may be linked to one order: a return gives back to each of them. */
export const MOST_LINKED = 100;

const selectLinked = statement(
  'loyalty.redemptions-of-orders',
  `SELECT r.*
     FROM unnest($2::text[]) AS k (order_id)
    CROSS JOIN LATERAL (
      SELECT ${COLUMNS}
        FROM redemption
       WHERE tenant_id = $1 AND order_id = k.order_id COLLATE "C"
       ORDER BY redemption_id
       LIMIT ${MOST_LINKED}
    ) AS r`,
);

// A statement for each index, the narrowest that the filters name. In one statement for all, a filter that may be absent would
// read the tenant's redemptions from the newest on until enough of them pass it.
const selectPageOfOrder = statement(
  'loyalty.redemption-page-of-order',
  `SELECT ${COLUMNS}
     FROM redemption
    WHERE tenant_id = $1 AND redemption_id < $2
      AND order_id = $4 AND ($3::text IS NULL OR customer_id = $3)
      AND ($5::smallint IS NULL OR status = $5)
    ORDER BY redemption_id DESC
    LIMIT $6`,
);

const selectPageOfCustomer = statement(
  'loyalty.redemption-page-of-customer',
  `SELECT ${COLUMNS}
     FROM redemption
    WHERE tenant_id = $1 AND redemption_id < $2
      AND customer_id = $3 AND $4::text IS NULL AND ($5::smallint IS NULL OR status = $5)
    ORDER BY redemption_id DESC
    LIMIT $6`,
);

const selectPageInStatus = statement(
  'loyalty.redemption-page-in-status',
  `SELECT ${COLUMNS}
     FROM redemption
    WHERE tenant_id = $1 AND redemption_id < $2
      AND $3::text IS NULL AND $4::text IS NULL AND status = $5
    ORDER BY redemption_id DESC
    LIMIT $6`,
);

const selectPageOfAll = statement(
  'loyalty.redemption-page-all',
  `SELECT ${COLUMNS}
     FROM redemption
    WHERE tenant_id = $1 AND redemption_id < $2
      AND $3::text IS NULL AND $4::text IS NULL AND $5::smallint IS NULL
    ORDER BY redemption_id DESC
    LIMIT $6`,
);

const upsertRedemptions = statement(
  'loyalty.write-redemptions',
  `INSERT INTO redemption (tenant_id, redemption_id, customer_id, stripe, account, status, amount, captured, restored,
                           takes, order_id, reason, hold_expires_at, transactions, created_at)
   SELECT $1, r.redemption_id, r.customer_id, r.stripe, r.account, r.status, r.amount, r.captured, r.restored, r.takes,
          r.order_id, r.reason, r.hold_expires_at, string_to_array(r.transactions, ' '), r.created_at
     FROM unnest($2::text[], $3::text[], $4::smallint[], $5::smallint[], $6::smallint[], $7::bigint[], $8::bigint[],
                 $9::bigint[], $10::json[], $11::text[], $12::text[], $13::timestamptz[], $14::text[],
                 $15::timestamptz[])
       AS r (redemption_id, customer_id, stripe, account, status, amount, captured, restored, takes, order_id, reason,
             hold_expires_at, transactions, created_at)
   ON CONFLICT (tenant_id, redemption_id) DO UPDATE
      SET status = EXCLUDED.status, captured = EXCLUDED.captured, restored = EXCLUDED.restored, takes = EXCLUDED.takes,
          transactions = EXCLUDED.transactions`,
);

type StoredRow = Omit<RedemptionRow, 'account' | 'status' | 'takes'> & {
  readonly account: number;
  readonly status: number;
  readonly takes: string;
};

/** The redemptions by id, and those that are linked to the orders. */
export async function readRedemptions(
  tx: Transaction,
  tenantId: string,
  wanted: { redemptionIds: readonly string[]; orderIds: readonly string[] },
): Promise<Map<string, RedemptionRow>> {
  const [named, linked] = await Promise.all([
    wanted.redemptionIds.length === 0 ? [] : tx.query<StoredRow>(selectNamed, [tenantId, wanted.redemptionIds]),
    wanted.orderIds.length === 0 ? [] : tx.query<StoredRow>(selectLinked, [tenantId, wanted.orderIds]),
  ]);
  return new Map([...named, ...linked].map((row) => [row.redemptionId, redemptionOfRow(row)]));
}

interface RedemptionPageQuery {
  readonly before: string;
  readonly customerId: string | undefined;
  readonly orderId: string | undefined;
  readonly status: RedemptionStatus | undefined;
  readonly limit: number;
}

/** Redemptions, the newest first, those before the id `before`. */
export async function readRedemptionPage(
  tx: Transaction,
  tenantId: string,
  query: RedemptionPageQuery,
): Promise<readonly RedemptionRow[]> {
  const { before, customerId, orderId, status, limit } = query;
  const rows = await tx.query<StoredRow>(pageStatement(query), [
    tenantId,
    before,
    customerId ?? null,
    orderId ?? null,
    status === undefined ? null : REDEMPTION_CODES[status],
    limit,
  ]);
  return rows.map(redemptionOfRow);
}

function pageStatement({ customerId, orderId, status }: RedemptionPageQuery): Statement {
  if (orderId !== undefined) return selectPageOfOrder;
  if (customerId !== undefined) return selectPageOfCustomer;
  return status === undefined ? selectPageOfAll : selectPageInStatus;
}

/** Writes redemptions, new ones and changed ones. Their stripe is locked. */
export async function writeRedemptions(
  tx: Transaction,
  tenantId: string,
  rows: readonly RedemptionRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(upsertRedemptions, [
    tenantId,
    rows.map((row) => row.redemptionId),
    rows.map((row) => row.customerId),
    rows.map((row) => row.stripe),
    rows.map((row) => ACCOUNT_CODES[row.account]),
    rows.map((row) => REDEMPTION_CODES[row.status]),
    rows.map((row) => row.amount),
    rows.map((row) => row.captured),
    rows.map((row) => row.restored),
    rows.map((row) => toExactJson(row.takes)),
    rows.map((row) => row.orderId),
    rows.map((row) => row.reason),
    rows.map((row) => (row.holdExpiresAt === null ? null : formatInstant(row.holdExpiresAt))),
    rows.map((row) => row.transactions.join(' ')),
    rows.map((row) => formatInstant(row.createdAt)),
  ]);
}

function redemptionOfRow({ account, status, takes, ...row }: StoredRow): RedemptionRow {
  const known = (Object.keys(REDEMPTION_CODES) as RedemptionStatus[]).find((name) => REDEMPTION_CODES[name] === status);
  assert(known !== undefined, 'a stored redemption has a known status');
  return { ...row, account: accountOfCode(account), status: known, takes: fromExactJson(takes) as readonly Take[] };
}
