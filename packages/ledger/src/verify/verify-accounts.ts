import { type Database, statement } from '@loyaltyos/database';
import type { Finding } from './finding.ts';

/** How many accounts one statement compares. */
const ACCOUNTS_AT_ONCE = 500;

// One statement, so one snapshot: an account, its entries and its lots as one committed version has them.
const selectAccounts = statement(
  'ledger.verify-accounts',
  `SELECT b.customer_id AS "customerId", b.account,
          sums.versions_dense AND coalesce(sums.last_version, 0) = b.version AND sums.continues AS "entriesHold",
          (sums.pending, sums.available, sums.held, sums.debt) = (b.pending, b.available, b.held, b.debt)
            AS "balanceHolds",
          lots.remaining = b.pending + b.available + b.held AS "lotsHold"
     FROM (SELECT *
             FROM account_balance
            WHERE tenant_id = $1 AND (customer_id, account) > ($2, $3)
            ORDER BY customer_id, account
            LIMIT $4) AS b
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(e.amount) FILTER (WHERE e.bucket = 1), 0) AS pending,
             coalesce(sum(e.amount) FILTER (WHERE e.bucket = 2), 0) AS available,
             coalesce(sum(e.amount) FILTER (WHERE e.bucket = 3), 0) AS held,
             coalesce(sum(e.amount) FILTER (WHERE e.bucket = 4), 0) AS debt,
             max(e.account_version) AS last_version,
             coalesce(bool_and(e.account_version = e.place), true) AS versions_dense,
             coalesce(bool_and(e.balance_after = e.running), true) AS continues
        FROM (SELECT bucket, amount, balance_after, account_version,
                     row_number() OVER (ORDER BY seq, line) AS place,
                     sum(amount) OVER (PARTITION BY bucket ORDER BY seq, line) AS running
                FROM entry
               WHERE tenant_id = $1 AND customer_id = b.customer_id AND account = b.account) AS e
    ) AS sums
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(remaining), 0) AS remaining
        FROM lot
       WHERE tenant_id = $1 AND customer_id = b.customer_id AND account = b.account
    ) AS lots
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

interface AccountCheck {
  readonly customerId: string;
  readonly account: number;
  readonly entriesHold: boolean;
  readonly balanceHolds: boolean;
  readonly lotsHold: boolean;
}

/**
 * Holds every account to its entries and lots: versions without a gap, each balance continuing the one before, the
 * stored balance their sum, the lots' remaining units what is pending, available and held.
 */
export async function verifyAccounts(
  database: Database,
  tenantId: string,
  report: { found: (finding: Finding) => void; progress: (accounts: bigint) => void },
): Promise<void> {
  let after = { customerId: '', account: 0 };
  for (;;) {
    const { customerId, account } = after;
    const rows = await database.transaction(tenantId, (tx) =>
      tx.query<AccountCheck>(selectAccounts, [tenantId, customerId, account, ACCOUNTS_AT_ONCE]),
    );
    for (const row of rows) {
      const subject = `customer ${row.customerId}, account ${row.account}`;
      if (!row.entriesHold) {
        const message = 'The entries have a gap, or a balance does not continue the one before it.';
        report.found({ code: 'entries-broken', subject, message });
      }
      if (!row.balanceHolds) {
        report.found({ code: 'balance-differs', subject, message: 'The balance is not the sum of its entries.' });
      }
      if (!row.lotsHold) {
        const message = 'What remains in the lots is not what is pending, available and held.';
        report.found({ code: 'lots-differ', subject, message });
      }
    }
    report.progress(BigInt(rows.length));
    const last = rows.at(-1);
    if (last === undefined || rows.length < ACCOUNTS_AT_ONCE) break;
    after = last;
  }
  const unaccounted = await database.transaction(tenantId, (tx) =>
    tx.query<{ customerId: string }>(selectUnaccounted, [tenantId]),
  );
  for (const { customerId } of unaccounted) {
    const message = 'There are entries but no balance.';
    report.found({ code: 'balance-differs', subject: `customer ${customerId}`, message });
  }
}
