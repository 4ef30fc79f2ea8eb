import { statement, type Transaction } from '@loyaltyos/database';
import type { EntryRow, IssuerRow, LotRow, PostingRows, UseRow } from './leaves.ts';

const MICROS = (column: string): string => `(extract(epoch FROM ${column}) * 1000000)::bigint`;

const selectEntries = statement(
  'ledger.posted-entries',
  `SELECT stripe, seq, line, customer_id AS "customerId", account, bucket, kind, amount,
          balance_after AS "balanceAfter", account_version AS "accountVersion", order_id AS "orderId", reference,
          ${MICROS('effective_at')} AS "effectiveAtMicros", ${MICROS('recorded_at')} AS "recordedAtMicros"
     FROM entry
    WHERE tenant_id = $1 AND stripe = $2 AND seq BETWEEN $3 AND $4
    ORDER BY seq, line`,
);

const selectIssuer = statement(
  'ledger.posted-issuer',
  `SELECT stripe, seq, line, account, side, amount, ${MICROS('recorded_at')} AS "recordedAtMicros"
     FROM issuer_posting
    WHERE tenant_id = $1 AND stripe = $2 AND seq BETWEEN $3 AND $4
    ORDER BY seq, line`,
);

// A lot is named by the entry that made it.
const selectLots = statement(
  'ledger.posted-lots',
  `SELECT l.*
     FROM entry AS e
    CROSS JOIN LATERAL (
      SELECT seq, line, customer_id AS "customerId", account, earned, ${MICROS('available_at')} AS "availableAtMicros",
             ${MICROS('expires_at')} AS "expiresAtMicros", order_id AS "orderId", rule_set_id AS "ruleSetId",
             rule_set_version AS "ruleSetVersion", rule_id AS "ruleId"
        FROM lot
       WHERE tenant_id = $1 AND customer_id = e.customer_id AND account = e.account AND seq = e.seq AND line = e.line
      OFFSET 0
    ) AS l
    WHERE e.tenant_id = $1 AND e.stripe = $2 AND e.seq BETWEEN $3 AND $4
    ORDER BY l.seq, l.line`,
);

// A use stands at the entry that made it.
const selectUses = statement(
  'ledger.posted-uses',
  `SELECT u.*
     FROM entry AS e
    CROSS JOIN LATERAL (
      SELECT seq, line, customer_id AS "customerId", account, lot_seq AS "lotSeq", lot_line AS "lotLine", amount, held
        FROM lot_use
       WHERE tenant_id = $1 AND customer_id = e.customer_id AND account = e.account AND seq = e.seq AND line = e.line
      OFFSET 0
    ) AS u
    WHERE e.tenant_id = $1 AND e.stripe = $2 AND e.seq BETWEEN $3 AND $4
    ORDER BY u.seq, u.line, u."lotSeq", u."lotLine"`,
);

/** The postings at the positions from `first` to `last` of a stripe, every stored column, in the order of their leaves. */
export async function readPostings(
  tx: Transaction,
  tenantId: string,
  range: { stripe: number; first: bigint; last: bigint },
): Promise<PostingRows> {
  const values = [tenantId, range.stripe, range.first, range.last];
  const [entries, issuer, lots, uses] = await Promise.all([
    tx.query<EntryRow>(selectEntries, values),
    tx.query<IssuerRow>(selectIssuer, values),
    tx.query<LotRow>(selectLots, values),
    tx.query<UseRow>(selectUses, values),
  ]);
  return { entries, issuer, lots, uses };
}
