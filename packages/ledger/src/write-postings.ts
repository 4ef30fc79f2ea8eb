import { statement, type Transaction } from '@loyaltyos/database';
import { assert, formatInstant } from '@loyaltyos/kernel';
import type { Book } from './book.ts';
import { ACCOUNT_CODES, BUCKET_CODES, KIND_CODES, SIDE_CODES, type Account } from './codes.ts';

const insertEntries = statement(
  'ledger.insert-entries',
  `INSERT INTO entry (tenant_id, stripe, seq, line, customer_id, account, bucket, kind, amount, balance_after,
                      account_version, order_id, effective_at, recorded_at)
   SELECT $1, $2, e.seq, e.line, e.customer_id, e.account, e.bucket, e.kind, e.amount, e.balance_after,
          e.account_version, e.order_id, e.effective_at, $3
     FROM unnest($4::bigint[], $5::smallint[], $6::text[], $7::smallint[], $8::smallint[], $9::smallint[],
                 $10::bigint[], $11::bigint[], $12::bigint[], $13::text[], $14::timestamptz[])
       AS e (seq, line, customer_id, account, bucket, kind, amount, balance_after, account_version, order_id,
             effective_at)`,
);

const insertIssuerPostings = statement(
  'ledger.insert-issuer-postings',
  `INSERT INTO issuer_posting (tenant_id, stripe, seq, line, account, side, amount, recorded_at)
   SELECT $1, $2, p.seq, p.line, p.account, p.side, p.amount, $3
     FROM unnest($4::bigint[], $5::smallint[], $6::smallint[], $7::smallint[], $8::bigint[])
       AS p (seq, line, account, side, amount)`,
);

const insertLots = statement(
  'ledger.insert-lots',
  `INSERT INTO lot (tenant_id, customer_id, account, seq, line, earned, remaining, available_at, expires_at, order_id,
                    rule_set_id, rule_set_version, rule_id)
   SELECT $1, l.customer_id, l.account, l.seq, l.line, l.earned, l.earned, l.available_at, l.expires_at, l.order_id,
          l.rule_set_id, l.rule_set_version, l.rule_id
     FROM unnest($2::text[], $3::smallint[], $4::bigint[], $5::smallint[], $6::bigint[], $7::timestamptz[],
                 $8::timestamptz[], $9::text[], $10::text[], $11::integer[], $12::text[])
       AS l (customer_id, account, seq, line, earned, available_at, expires_at, order_id, rule_set_id,
             rule_set_version, rule_id)`,
);

// The stripe's lock is held: nobody else changes these rows between reading and writing them.
const upsertBalances = statement(
  'ledger.upsert-balances',
  `INSERT INTO account_balance AS balance (tenant_id, customer_id, account, pending, available, held, debt, version,
                                           next_due_at, recorded_at)
   SELECT $1, b.customer_id, b.account, b.pending, b.available, b.held, b.debt, b.version, b.next_due_at, $2
     FROM unnest($3::text[], $4::smallint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[],
                 $10::timestamptz[])
       AS b (customer_id, account, pending, available, held, debt, version, next_due_at)
   ON CONFLICT (tenant_id, customer_id, account) DO UPDATE
      SET pending = EXCLUDED.pending, available = EXCLUDED.available, held = EXCLUDED.held, debt = EXCLUDED.debt,
          version = EXCLUDED.version, next_due_at = EXCLUDED.next_due_at, recorded_at = EXCLUDED.recorded_at`,
);

/** Writes what a book's commands posted: entries, the issuer's side, lots, and the balances that changed. */
export async function writePostings(tx: Transaction, tenantId: string, book: Book): Promise<void> {
  await Promise.all([
    writeEntries(tx, tenantId, book),
    writeLots(tx, tenantId, book),
    writeBalances(tx, tenantId, book),
  ]);
}

async function writeEntries(tx: Transaction, tenantId: string, book: Book): Promise<void> {
  const recordedAt = formatInstant(book.recordedAt);
  const entries = book.postings.flatMap((posting) => posting.entries.map((entry) => ({ ...entry, posting })));
  const issuer = book.postings.flatMap((posting) => posting.issuer.map((row) => ({ ...row, seq: posting.seq })));
  if (entries.length === 0) return;
  await Promise.all([
    tx.query(insertEntries, [
      tenantId,
      book.stripe,
      recordedAt,
      entries.map((entry) => entry.posting.seq),
      entries.map((entry) => entry.line),
      entries.map((entry) => entry.customerId),
      entries.map((entry) => ACCOUNT_CODES[entry.account]),
      entries.map((entry) => BUCKET_CODES[entry.bucket]),
      entries.map((entry) => KIND_CODES[entry.kind]),
      entries.map((entry) => entry.amount),
      entries.map((entry) => entry.balanceAfter),
      entries.map((entry) => entry.accountVersion),
      entries.map((entry) => entry.posting.orderId),
      entries.map((entry) => formatInstant(entry.posting.effectiveAt)),
    ]),
    tx.query(insertIssuerPostings, [
      tenantId,
      book.stripe,
      recordedAt,
      issuer.map((row) => row.seq),
      issuer.map((row) => row.line),
      issuer.map((row) => ACCOUNT_CODES[row.account]),
      issuer.map((row) => SIDE_CODES[row.side]),
      issuer.map((row) => row.amount),
    ]),
  ]);
}

async function writeLots(tx: Transaction, tenantId: string, book: Book): Promise<void> {
  const lots = book.postings.flatMap((posting) =>
    posting.lots.map((lot) => ({ ...lot, seq: posting.seq, orderId: posting.orderId })),
  );
  if (lots.length === 0) return;
  await tx.query(insertLots, [
    tenantId,
    lots.map((lot) => lot.customerId),
    lots.map((lot) => ACCOUNT_CODES[lot.account]),
    lots.map((lot) => lot.seq),
    lots.map((lot) => lot.line),
    lots.map((lot) => lot.earned),
    lots.map((lot) => formatInstant(lot.availableAt)),
    lots.map((lot) => (lot.expiresAt === null ? null : formatInstant(lot.expiresAt))),
    lots.map((lot) => lot.orderId),
    lots.map((lot) => lot.source?.ruleSetId ?? null),
    lots.map((lot) => lot.source?.ruleSetVersion ?? null),
    lots.map((lot) => lot.source?.ruleId ?? null),
  ]);
}

async function writeBalances(tx: Transaction, tenantId: string, book: Book): Promise<void> {
  const balances = [...book.changed].map((key) => {
    const state = book.accounts.get(key);
    assert(state !== undefined, 'a changed account is in the book');
    const slash = key.indexOf('/');
    return { ...state, account: key.slice(0, slash) as Account, customerId: key.slice(slash + 1) };
  });
  if (balances.length === 0) return;
  await tx.query(upsertBalances, [
    tenantId,
    formatInstant(book.recordedAt),
    balances.map((balance) => balance.customerId),
    balances.map((balance) => ACCOUNT_CODES[balance.account]),
    balances.map((balance) => balance.pending),
    balances.map((balance) => balance.available),
    balances.map((balance) => balance.held),
    balances.map((balance) => balance.debt),
    balances.map((balance) => balance.version),
    balances.map((balance) => (balance.nextDueAt === null ? null : formatInstant(balance.nextDueAt))),
  ]);
}
