import { type Database, statement } from '@loyaltyos/database';
import { ACCOUNT_CODES, BUCKET_CODES, KIND_CODES, SIDE_CODES } from '../codes.ts';
import type { Finding, FindingCode } from './finding.ts';

/** How many accounts one statement compares. */
const ACCOUNTS_AT_ONCE = 500;

const selectAccounts = statement(
  'ledger.verify-next-accounts',
  `SELECT customer_id AS "customerId", account
     FROM account_balance
    WHERE tenant_id = $1 AND (customer_id, account) > ($2, $3)
    ORDER BY customer_id, account
    LIMIT $4`,
);

// One statement, so one snapshot: an account, its entries and its lots as one committed version has them.
const checkAccounts = statement(
  'ledger.verify-accounts',
  `SELECT b.customer_id AS "customerId", b.account,
          sums.versions_dense AND coalesce(sums.last_version, 0) = b.version AND sums.continues AS "entriesHold",
          (sums.pending, sums.available, sums.held, sums.debt) = (b.pending, b.available, b.held, b.debt)
            AS "balanceHolds",
          (lots.remaining, lots.pending, lots.held) = (b.pending + b.available + b.held, b.pending, b.held) AS "lotsHold",
          lots.used_right AND rows.at_entries AS "usesHold",
          b.debt = 0 OR b.available = 0 AS "debtHolds",
          coalesce(b.next_due_at <= lots.due_at, lots.due_at IS NULL) AS "dueHolds",
          orders.overvoided, orders.overrestored
     FROM unnest($2::text[], $3::smallint[]) AS k (customer_id, account)
    CROSS JOIN LATERAL (
      SELECT *
        FROM account_balance
       WHERE tenant_id = $1 AND customer_id = k.customer_id COLLATE "C" AND account = k.account
      OFFSET 0
    ) AS b
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(e.amount) FILTER (WHERE e.bucket = 1), 0) AS pending,
             coalesce(sum(e.amount) FILTER (WHERE e.bucket = 2), 0) AS available,
             coalesce(sum(e.amount) FILTER (WHERE e.bucket = 3), 0) AS held,
             coalesce(sum(e.amount) FILTER (WHERE e.bucket = 4), 0) AS debt,
             max(e.account_version) AS last_version,
             coalesce(bool_and(e.account_version = e.place), true) AS versions_dense,
             coalesce(bool_and(e.balance_after = e.running), true) AS continues,
             coalesce(bool_or(e.kind IN (${KIND_CODES.void}, ${KIND_CODES.restore})), false) AS refunded
        FROM (SELECT bucket, kind, amount, balance_after, account_version,
                     row_number() OVER (ORDER BY seq, line) AS place,
                     sum(amount) OVER (PARTITION BY bucket ORDER BY seq, line) AS running
                FROM entry
               WHERE tenant_id = $1 AND customer_id = b.customer_id AND account = b.account) AS e
    ) AS sums
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(l.remaining), 0) AS remaining,
             coalesce(sum(l.remaining) FILTER (WHERE l.pending), 0) AS pending,
             coalesce(sum(l.held), 0) AS held,
             min(least(CASE WHEN l.pending THEN l.available_at END, l.expires_at)) FILTER (WHERE l.remaining > l.held)
               AS due_at,
             coalesce(bool_and(l.earned IS NOT NULL AND l.held BETWEEN 0 AND l.remaining AND l.remaining <= l.earned
                               AND coalesce(u.amount, 0) = l.earned - l.remaining AND coalesce(u.held, 0) = l.held), true)
               AS used_right
        FROM (SELECT seq, line, earned, remaining, held, pending, available_at, expires_at
                FROM lot
               WHERE tenant_id = $1 AND customer_id = b.customer_id AND account = b.account) AS l
        FULL JOIN (SELECT lot_seq, lot_line, sum(amount) AS amount, sum(held) AS held
                     FROM lot_use
                    WHERE tenant_id = $1 AND customer_id = b.customer_id AND account = b.account
                    GROUP BY lot_seq, lot_line) AS u
          ON u.lot_seq = l.seq AND u.lot_line = l.line
    ) AS lots
    CROSS JOIN LATERAL (
      SELECT NOT EXISTS (
        SELECT FROM (SELECT seq, line FROM lot
                      WHERE tenant_id = $1 AND customer_id = b.customer_id AND account = b.account
                      UNION ALL
                     SELECT seq, line FROM lot_use
                      WHERE tenant_id = $1 AND customer_id = b.customer_id AND account = b.account) AS r
         WHERE NOT EXISTS (SELECT FROM entry
                            WHERE tenant_id = $1 AND customer_id = b.customer_id AND account = b.account
                              AND seq = r.seq AND line = r.line)) AS at_entries
    ) AS rows
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(o.order_id ORDER BY o.order_id) FILTER (WHERE o.voided > o.earned), '{}') AS overvoided,
             coalesce(array_agg(o.order_id ORDER BY o.order_id) FILTER (WHERE o.restored > o.redeemed), '{}')
               AS overrestored
        FROM (SELECT order_id,
                     coalesce(sum(amount) FILTER (WHERE kind = ${KIND_CODES.earn}), 0) AS earned,
                     coalesce(sum(CASE bucket WHEN ${BUCKET_CODES.debt} THEN amount ELSE -amount END)
                              FILTER (WHERE kind = ${KIND_CODES.void}), 0) AS voided,
                     coalesce(-sum(amount) FILTER (WHERE kind = ${KIND_CODES.redeem}), 0) AS redeemed,
                     coalesce(sum(amount) FILTER (WHERE kind = ${KIND_CODES.restore}), 0) AS restored
                FROM entry
               WHERE sums.refunded AND tenant_id = $1 AND customer_id = b.customer_id AND account = b.account
                 AND order_id IS NOT NULL
               GROUP BY order_id) AS o
    ) AS orders
    ORDER BY b.customer_id, b.account`,
);

// Entries of an account that has no balance at all.
const selectUnaccounted = statement(
  'ledger.verify-unaccounted',
  `SELECT DISTINCT e.customer_id AS "customerId"
     FROM entry AS e
    WHERE e.tenant_id = $1
      AND NOT EXISTS (SELECT FROM account_balance AS b
                       WHERE b.tenant_id = $1 AND b.customer_id = e.customer_id AND b.account = e.account)
    LIMIT 10`,
);

// The legs of a transfer may lie on different stripes: they balance over the tenant, in every snapshot.
const selectTransit = statement(
  'ledger.verify-transit',
  `SELECT account
     FROM issuer_posting
    WHERE tenant_id = $1 AND side = ${SIDE_CODES.transit}
    GROUP BY account
   HAVING sum(amount) <> 0`,
);

interface AccountCheck {
  readonly customerId: string;
  readonly account: number;
  readonly entriesHold: boolean;
  readonly balanceHolds: boolean;
  readonly lotsHold: boolean;
  readonly usesHold: boolean;
  readonly debtHolds: boolean;
  readonly dueHolds: boolean;
  /** Orders of which more was voided than they earned. */
  readonly overvoided: readonly string[];
  /** Orders of which more was given back than was spent on them. */
  readonly overrestored: readonly string[];
}

/** What a finding says of each check that does not hold. */
const CHECKS = [
  {
    holds: 'entriesHold',
    code: 'entries-broken',
    message: 'The entries have a gap, or a balance does not continue the one before it.',
  },
  { holds: 'balanceHolds', code: 'balance-differs', message: 'The balance is not the sum of its entries.' },
  {
    holds: 'lotsHold',
    code: 'lots-differ',
    message: 'What remains in the lots is not what is pending, available and held.',
  },
  {
    holds: 'usesHold',
    code: 'uses-differ',
    message: 'What a lot lost, or what is held of it, is not what its uses add up to, or a lot or use has no entry.',
  },
  { holds: 'dueHolds', code: 'due-differs', message: 'A lot matures or expires before the account says so.' },
  { holds: 'debtHolds', code: 'debt-differs', message: 'There is a debt beside units that would have repaid it.' },
] as const satisfies readonly { holds: keyof AccountCheck; code: FindingCode; message: string }[];

/** The same of the orders of an account. */
const ORDER_CHECKS = [
  { orders: 'overvoided', code: 'voids-differ', message: 'More was voided than the order earned here.' },
  { orders: 'overrestored', code: 'restores-differ', message: 'More was given back than was spent on the order.' },
] as const satisfies readonly { orders: keyof AccountCheck; code: FindingCode; message: string }[];

/** An account in the order in which they are checked. */
export interface AccountPlace {
  readonly customerId: string;
  readonly account: number;
}

export const FIRST_ACCOUNT: AccountPlace = { customerId: '', account: 0 };

/**
 * Holds every account to its entries and lots: versions without a gap, each balance continuing the one before, the
 * stored balance their sum, the lots' remaining units what is pending, available and held, each lot's uses what it lost;
 * and of each order no more voided than it earned, and no more given back than was spent on it.
 *
 * @param after where an earlier run got to.
 */
export async function verifyAccounts(
  database: Database,
  tenantId: string,
  after: AccountPlace,
  report: { found: (finding: Finding) => void; passed: (place: AccountPlace, accounts: bigint) => Promise<void> },
): Promise<void> {
  let place = after;
  for (;;) {
    const { customerId, account } = place;
    const next = await database.transaction(tenantId, (tx) =>
      tx.query<AccountPlace>(selectAccounts, [tenantId, customerId, account, ACCOUNTS_AT_ONCE]),
    );
    tell(await check(database, tenantId, next), report.found);
    place = next.at(-1) ?? place;
    await report.passed(place, BigInt(next.length));
    if (next.length < ACCOUNTS_AT_ONCE) break;
  }
  await verifyBeyondAccounts(database, tenantId, report.found);
}

/** Holds the accounts of some customers to their entries and lots. @returns how many accounts they have. */
export async function verifyTouchedAccounts(
  database: Database,
  tenantId: string,
  customerIds: ReadonlySet<string>,
  found: (finding: Finding) => void,
): Promise<bigint> {
  const accounts = Object.values(ACCOUNT_CODES);
  const places = [...customerIds].flatMap((customerId) => accounts.map((account) => ({ customerId, account })));
  const rows: AccountCheck[] = [];
  for (let start = 0; start < places.length; start += ACCOUNTS_AT_ONCE) {
    rows.push(...(await check(database, tenantId, places.slice(start, start + ACCOUNTS_AT_ONCE))));
  }
  tell(rows, found);
  const known = new Set(rows.map(({ customerId }) => customerId));
  for (const customerId of customerIds) {
    if (!known.has(customerId)) found(noBalance(customerId));
  }
  return BigInt(rows.length);
}

async function check(
  database: Database,
  tenantId: string,
  places: readonly AccountPlace[],
): Promise<readonly AccountCheck[]> {
  const names = places.map(({ customerId }) => customerId);
  const accounts = places.map(({ account }) => account);
  return database.transaction(tenantId, (tx) => tx.query<AccountCheck>(checkAccounts, [tenantId, names, accounts]));
}

function tell(rows: readonly AccountCheck[], found: (finding: Finding) => void): void {
  for (const row of rows) {
    const subject = `customer ${row.customerId}, account ${row.account}`;
    for (const { holds, code, message } of CHECKS) {
      if (!row[holds]) found({ code, subject, message });
    }
    for (const { orders, code, message } of ORDER_CHECKS) {
      for (const orderId of row[orders]) found({ code, subject: `order ${orderId}, ${subject}`, message });
    }
  }
}

function noBalance(customerId: string): Finding {
  return { code: 'balance-differs', subject: `customer ${customerId}`, message: 'There are entries but no balance.' };
}

/** What no single account shows: entries without a balance, and transfers of which only one leg is there. */
async function verifyBeyondAccounts(
  database: Database,
  tenantId: string,
  found: (finding: Finding) => void,
): Promise<void> {
  const unaccounted = await database.transaction(tenantId, (tx) =>
    tx.query<{ customerId: string }>(selectUnaccounted, [tenantId]),
  );
  for (const { customerId } of unaccounted) found(noBalance(customerId));
  const transit = await database.transaction(tenantId, (tx) =>
    tx.query<{ account: number }>(selectTransit, [tenantId]),
  );
  for (const { account } of transit) {
    const message = 'What is in transit between customers does not sum to zero.';
    found({ code: 'transit-differs', subject: `account ${account}`, message });
  }
}
