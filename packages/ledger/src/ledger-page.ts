import { statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';
import {
  ACCOUNT_CODES,
  accountOfCode,
  bucketOfCode,
  KIND_CODES,
  kindOfCode,
  type Account,
  type Bucket,
  type EntryKind,
} from './codes.ts';
import { formatTransactionId } from './transaction-id.ts';

/** An entry as a customer's history shows it. */
export interface LedgerEntry {
  readonly transactionId: string;
  readonly account: Account;
  readonly bucket: Bucket;
  readonly kind: EntryKind;
  readonly amount: bigint;
  readonly balanceAfter: bigint;
  readonly orderId: string | null;
  readonly ruleId: string | null;
  /** What it belongs to besides an order: a redemption, a return, an event, a transfer. */
  readonly reference: string | null;
  readonly effectiveAt: Instant;
  readonly recordedAt: Instant;
}

/** The place of an entry in its customer's history. */
export interface LedgerPlace {
  readonly seq: bigint;
  readonly line: number;
}

export interface LedgerPageQuery {
  readonly customerId: string;
  readonly limit: number;
  /** Only entries older than the one at this place. */
  readonly before?: LedgerPlace;
  readonly kind?: EntryKind;
  readonly account?: Account;
  /** Recorded at or after. */
  readonly from?: Instant;
  /** Recorded before. */
  readonly to?: Instant;
}

// One range of entry_by_customer, read backwards; a customer's entries all lie on one stripe, so seq orders them.
const selectEntries = statement(
  'ledger.page',
  `SELECT e.stripe, e.seq, e.line, e.account, e.bucket, e.kind, e.amount, e.balance_after AS "balanceAfter",
          e.order_id AS "orderId", lot.rule_id AS "ruleId", e.reference, e.effective_at AS "effectiveAt",
          e.recorded_at AS "recordedAt"
     FROM entry AS e
     LEFT JOIN lot
       ON lot.tenant_id = e.tenant_id AND lot.customer_id = e.customer_id AND lot.account = e.account
      AND lot.seq = e.seq AND lot.line = e.line
    WHERE e.tenant_id = $1 AND e.customer_id = $2
      AND (e.seq, e.line) < ($3, $4)
      AND ($5::smallint IS NULL OR e.kind = $5)
      AND ($6::smallint IS NULL OR e.account = $6)
      AND ($7::timestamptz IS NULL OR e.recorded_at >= $7)
      AND ($8::timestamptz IS NULL OR e.recorded_at < $8)
    ORDER BY e.seq DESC, e.line DESC
    LIMIT $9`,
);

const NEWEST: LedgerPlace = { seq: 9_223_372_036_854_775_807n, line: 32_767 };

interface EntryRow {
  readonly stripe: number;
  readonly seq: bigint;
  readonly line: number;
  readonly account: number;
  readonly bucket: number;
  readonly kind: number;
  readonly amount: bigint;
  readonly balanceAfter: bigint;
  readonly orderId: string | null;
  readonly ruleId: string | null;
  readonly reference: string | null;
  readonly effectiveAt: Instant;
  readonly recordedAt: Instant;
}

/** A page of a customer's entries, newest first, and the place behind which the next page starts. */
export async function readLedgerPage(
  tx: Transaction,
  tenantId: string,
  query: LedgerPageQuery,
): Promise<{ entries: readonly LedgerEntry[]; next: LedgerPlace | undefined }> {
  const before = query.before ?? NEWEST;
  const rows = await tx.query<EntryRow>(selectEntries, [
    tenantId,
    query.customerId,
    before.seq,
    before.line,
    query.kind === undefined ? null : KIND_CODES[query.kind],
    query.account === undefined ? null : ACCOUNT_CODES[query.account],
    query.from === undefined ? null : formatInstant(query.from),
    query.to === undefined ? null : formatInstant(query.to),
    query.limit + 1,
  ]);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    entries: page.map(entryOfRow),
    next: rows.length > page.length && last !== undefined ? { seq: last.seq, line: last.line } : undefined,
  };
}

function entryOfRow({ stripe, seq, line: _, account, bucket, kind, ...rest }: EntryRow): LedgerEntry {
  return {
    ...rest,
    transactionId: formatTransactionId({ stripe, seq }),
    account: accountOfCode(account),
    bucket: bucketOfCode(bucket),
    kind: kindOfCode(kind),
  };
}
