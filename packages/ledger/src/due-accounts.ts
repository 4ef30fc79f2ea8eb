import { statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';

// From the front of account_balance_due: what was settled is no longer in it.
const selectDue = statement(
  'ledger.due-customers',
  `SELECT customer_id AS "customerId"
     FROM account_balance
    WHERE tenant_id = $1 AND next_due_at <= $2 AND customer_id <> ALL ($3::text[])
    ORDER BY next_due_at
    LIMIT $4`,
);

const selectNextDue = statement(
  'ledger.next-due',
  'SELECT min(next_due_at) AS at FROM account_balance WHERE tenant_id = $1 AND next_due_at > $2',
);

/** Customers of whose lots some mature or expire by an instant and are not posted yet, the longest due first. */
export async function readDueCustomers(
  tx: Transaction,
  tenantId: string,
  query: { until: Instant; except: readonly string[]; limit: number },
): Promise<readonly string[]> {
  const { until, except, limit } = query;
  const rows = await tx.query<{ customerId: string }>(selectDue, [tenantId, formatInstant(until), except, limit]);
  return [...new Set(rows.map(({ customerId }) => customerId))];
}

/** The first instant after `after`, or of all, at which some account may have something due. */
export async function readNextDue(
  tx: Transaction,
  tenantId: string,
  after: Instant | undefined,
): Promise<Instant | undefined> {
  const since = after === undefined ? '-infinity' : formatInstant(after);
  const [row] = await tx.query<{ at: Instant | null }>(selectNextDue, [tenantId, since]);
  return row?.at ?? undefined;
}
