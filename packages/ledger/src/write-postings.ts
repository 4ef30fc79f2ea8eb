import { rowsOf, statement, type Transaction } from '@loyaltyos/database';
import { assert, formatInstant } from '@loyaltyos/kernel';
import { nextDueOf } from './account-state.ts';
import { accountKey, holderOfKey, type Book } from './book.ts';
import { ACCOUNT_CODES, BUCKET_CODES, KIND_CODES, SIDE_CODES } from './codes.ts';
import type { Holder } from './draft.ts';
import { isSameLot, type Lot, type LotPlace } from './lot.ts';

/** Where rows lie that an account has: its holder first. */
const HOLDER = { customer_id: 'text', account: 'smallint' } as const;
const PLACE = { stripe: 'smallint', seq: 'bigint', line: 'smallint' } as const;

const ENTRIES = rowsOf(3, {
  ...PLACE,
  ...HOLDER,
  bucket: 'smallint',
  kind: 'smallint',
  amount: 'bigint',
  balance_after: 'bigint',
  account_version: 'bigint',
  order_id: 'text',
  reference: 'text',
  effective_at: 'timestamptz',
});
const insertEntries = statement(
  'ledger.insert-entries',
  `INSERT INTO entry (tenant_id, stripe, seq, line, customer_id, account, bucket, kind, amount, balance_after,
                      account_version, order_id, reference, effective_at, recorded_at)
   SELECT $1, e.*, $2
     FROM ${ENTRIES} AS e`,
);

const ISSUER = rowsOf(3, { ...PLACE, account: 'smallint', side: 'smallint', amount: 'bigint' });
const insertIssuerPostings = statement(
  'ledger.insert-issuer-postings',
  `INSERT INTO issuer_posting (tenant_id, stripe, seq, line, account, side, amount, recorded_at)
   SELECT $1, p.*, $2
     FROM ${ISSUER} AS p`,
);

const LOTS = rowsOf(2, {
  ...HOLDER,
  seq: 'bigint',
  line: 'smallint',
  earned: 'bigint',
  remaining: 'bigint',
  held: 'bigint',
  pending: 'boolean',
  available_at: 'timestamptz',
  expires_at: 'timestamptz',
  order_id: 'text',
  rule_set_id: 'text',
  rule_set_version: 'integer',
  rule_id: 'text',
});
const insertLots = statement(
  'ledger.insert-lots',
  `INSERT INTO lot (tenant_id, customer_id, account, seq, line, earned, remaining, held, pending, available_at,
                    expires_at, order_id, rule_set_id, rule_set_version, rule_id)
   SELECT $1, l.*
     FROM ${LOTS} AS l`,
);

const updateLots = statement(
  'ledger.update-lots',
  `UPDATE lot
      SET remaining = l.remaining, held = l.held, pending = l.pending
     FROM unnest($2::text[], $3::smallint[], $4::bigint[], $5::smallint[], $6::bigint[], $7::bigint[], $8::boolean[])
       AS l (customer_id, account, seq, line, remaining, held, pending)
    WHERE lot.tenant_id = $1 AND lot.customer_id = l.customer_id COLLATE "C" AND lot.account = l.account
      AND lot.seq = l.seq AND lot.line = l.line`,
);

const insertUses = statement(
  'ledger.insert-lot-uses',
  `INSERT INTO lot_use (tenant_id, customer_id, account, seq, line, lot_seq, lot_line, amount, held)
   SELECT $1, u.*
     FROM unnest($2::text[], $3::smallint[], $4::bigint[], $5::smallint[], $6::bigint[], $7::smallint[], $8::bigint[],
                 $9::bigint[]) AS u`,
);

const BALANCES = rowsOf(3, {
  ...HOLDER,
  pending: 'bigint',
  available: 'bigint',
  held: 'bigint',
  debt: 'bigint',
  version: 'bigint',
  next_due_at: 'timestamptz',
});
// The stripe's lock is held: nobody else changes these rows between reading and writing them.
const upsertBalances = statement(
  'ledger.upsert-balances',
  `INSERT INTO account_balance AS balance (tenant_id, customer_id, account, pending, available, held, debt, version,
                                           next_due_at, recorded_at)
   SELECT $1, b.*, $2
     FROM ${BALANCES} AS b
   ON CONFLICT (tenant_id, customer_id, account) DO UPDATE
      SET pending = EXCLUDED.pending, available = EXCLUDED.available, held = EXCLUDED.held, debt = EXCLUDED.debt,
          version = EXCLUDED.version, next_due_at = EXCLUDED.next_due_at, recorded_at = EXCLUDED.recorded_at`,
);

/**
 * Has written what a book's commands posted: entries, the issuer's side, lots and their uses, and the balances that changed. It is
 * sent with COMMIT.
 */
export function writePostings(tx: Transaction, tenantId: string, book: Book): void {
  writeEntries(tx, tenantId, book);
  writeNewLots(tx, tenantId, book);
  writeChangedLots(tx, tenantId, book);
  writeUses(tx, tenantId, book);
  writeBalances(tx, tenantId, book);
}

function writeEntries(tx: Transaction, tenantId: string, book: Book): void {
  const recordedAt = formatInstant(book.recordedAt);
  const entries = book.postings.flatMap((posting) => posting.entries.map((entry) => ({ ...entry, posting })));
  const issuer = book.postings.flatMap((posting) => posting.issuer.map((row) => ({ ...row, posting })));
  if (entries.length === 0) return;
  tx.send(insertEntries, [
    tenantId,
    recordedAt,
    entries.map((entry) => entry.posting.stripe),
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
    entries.map((entry) => entry.posting.reference),
    entries.map((entry) => entry.posting.effectiveAt),
  ]);
  if (issuer.length === 0) return;
  tx.send(insertIssuerPostings, [
    tenantId,
    recordedAt,
    issuer.map((row) => row.posting.stripe),
    issuer.map((row) => row.posting.seq),
    issuer.map((row) => row.line),
    issuer.map((row) => ACCOUNT_CODES[row.account]),
    issuer.map((row) => SIDE_CODES[row.side]),
    issuer.map((row) => row.amount),
  ]);
}

/** Lots are written as they are after the whole batch: one that is made and spent in the same batch is written once. */
function writeNewLots(tx: Transaction, tenantId: string, book: Book): void {
  const lots = book.postings.flatMap((posting) =>
    posting.lots.map((lot) => {
      const now = lotIn(book, lot, { seq: posting.seq, line: lot.line });
      return { ...lot, ...now, orderId: posting.orderId };
    }),
  );
  if (lots.length === 0) return;
  tx.send(insertLots, [
    tenantId,
    lots.map((lot) => lot.customerId),
    lots.map((lot) => ACCOUNT_CODES[lot.account]),
    lots.map((lot) => lot.seq),
    lots.map((lot) => lot.line),
    lots.map((lot) => lot.earned),
    lots.map((lot) => lot.remaining),
    lots.map((lot) => lot.held),
    lots.map((lot) => lot.pending),
    lots.map((lot) => lot.availableAt),
    lots.map((lot) => lot.expiresAt),
    lots.map((lot) => lot.orderId),
    lots.map((lot) => lot.source?.ruleSetId ?? null),
    lots.map((lot) => lot.source?.ruleSetVersion ?? null),
    lots.map((lot) => lot.source?.ruleId ?? null),
  ]);
}

function writeChangedLots(tx: Transaction, tenantId: string, book: Book): void {
  const fresh = new Set(
    book.postings.flatMap((posting) => posting.lots.map((lot) => `${accountKey(lot)}/${posting.seq}/${lot.line}`)),
  );
  const lots = [...book.changed].flatMap((key) => {
    const read = book.lotsAsRead.get(key) ?? [];
    const known = new Set(read);
    // A lot that was moved is another object than the one that was read.
    return book.accounts
      .get(key)!
      .lots.filter((lot) => !known.has(lot) && !fresh.has(`${key}/${lot.seq}/${lot.line}`))
      .map((lot) => ({ ...lot, ...holderOfKey(key) }));
  });
  if (lots.length === 0) return;
  tx.send(updateLots, [
    tenantId,
    lots.map((lot) => lot.customerId),
    lots.map((lot) => ACCOUNT_CODES[lot.account]),
    lots.map((lot) => lot.seq),
    lots.map((lot) => lot.line),
    lots.map((lot) => lot.remaining),
    lots.map((lot) => lot.held),
    lots.map((lot) => lot.pending),
  ]);
}

function writeUses(tx: Transaction, tenantId: string, book: Book): void {
  const uses = book.postings.flatMap((posting) => posting.uses.map((use) => ({ ...use, seq: posting.seq })));
  if (uses.length === 0) return;
  tx.send(insertUses, [
    tenantId,
    uses.map((use) => use.customerId),
    uses.map((use) => ACCOUNT_CODES[use.account]),
    uses.map((use) => use.seq),
    uses.map((use) => use.line),
    uses.map((use) => use.lotSeq),
    uses.map((use) => use.lotLine),
    uses.map((use) => use.amount),
    uses.map((use) => use.held),
  ]);
}

function writeBalances(tx: Transaction, tenantId: string, book: Book): void {
  const balances = [...book.changed].map((key) => {
    const state = book.accounts.get(key);
    assert(state !== undefined, 'a changed account is in the book');
    return { ...state, ...holderOfKey(key), nextDueAt: nextDueOf(state) };
  });
  if (balances.length === 0) return;
  tx.send(upsertBalances, [
    tenantId,
    formatInstant(book.recordedAt),
    balances.map((balance) => balance.customerId),
    balances.map((balance) => ACCOUNT_CODES[balance.account]),
    balances.map((balance) => balance.pending),
    balances.map((balance) => balance.available),
    balances.map((balance) => balance.held),
    balances.map((balance) => balance.debt),
    balances.map((balance) => balance.version),
    balances.map((balance) => balance.nextDueAt),
  ]);
}

function lotIn(book: Book, holder: Holder, place: LotPlace): Lot {
  const lot = book.accounts.get(accountKey(holder))?.lots.find((known) => isSameLot(known, place));
  assert(lot !== undefined, 'a lot that was made is in the book');
  return lot;
}
