import { statement, type Transaction } from '@loyaltyos/database';
import type { Instant } from '@loyaltyos/kernel';
import { accountOfCode } from './codes.ts';
import type { AccountState } from './account-state.ts';
import { accountKey, type AccountKey } from './book.ts';

// unnest and a lateral join, not `= ANY`: planned on a nearly empty table, `= ANY` keeps a plan that reads the whole
// tenant (the OFFSET 0 keeps the planner from turning the join around).
const selectAccounts = statement(
  'ledger.read-accounts',
  `SELECT b.*
     FROM unnest($2::text[]) AS k (customer_id)
    CROSS JOIN LATERAL (
      SELECT customer_id AS "customerId", account, pending, available, held, debt, version, next_due_at AS "nextDueAt"
        FROM account_balance
       WHERE tenant_id = $1 AND customer_id = k.customer_id
      OFFSET 0
    ) AS b`,
);

interface AccountRow {
  readonly customerId: string;
  readonly account: number;
  readonly pending: bigint;
  readonly available: bigint;
  readonly held: bigint;
  readonly debt: bigint;
  readonly version: bigint;
  readonly nextDueAt: Instant | null;
}

/** The accounts of the customers, without their lots. Accounts that never had an entry are not there. */
export async function readAccounts(
  tx: Transaction,
  tenantId: string,
  customerIds: readonly string[],
): Promise<Map<AccountKey, AccountState>> {
  const rows = await tx.query<AccountRow>(selectAccounts, [tenantId, [...new Set(customerIds)]]);
  return new Map(
    rows.map(({ customerId, account, nextDueAt, ...buckets }) => [
      accountKey({ customerId, account: accountOfCode(account) }),
      { ...buckets, lots: [], othersDueAt: nextDueAt },
    ]),
  );
}
