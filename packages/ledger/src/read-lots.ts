import { statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';
import { nextDueOf, type AccountState } from './account-state.ts';
import { accountKey, holderOfKey, type AccountKey } from './book.ts';
import { ACCOUNT_CODES, accountOfCode } from './codes.ts';
import type { Holder } from './draft.ts';
import { bySpending, dueOf, earliest, freeOf, type Lot, type LotPlace } from './lot.ts';

/** Which lots of an account somebody is going to move. */
export interface LotNeed extends Holder {
  /** At most so many units of what is available are taken by expiry. */
  readonly spend: bigint;
  /** Lots that are moved by name. */
  readonly lots?: readonly LotPlace[];
}

const LOT = `l.customer_id AS "customerId", l.account, l.seq, l.line, l.earned, l.remaining, l.held, l.pending,
             l.available_at AS "availableAt", l.expires_at AS "expiresAt"`;

/** How many lots of an account one statement reads. */
const LOTS_AT_ONCE = 500;

// A range of lot_to_spend for each account, from behind the last lot that was read.
const selectFree = statement(
  'ledger.lots-to-spend',
  `SELECT l.*
     FROM unnest($2::text[], $3::smallint[], $4::timestamptz[], $5::bigint[], $6::smallint[])
       AS k (customer_id, account, expires_at, seq, line)
    CROSS JOIN LATERAL (
      SELECT ${LOT}
        FROM lot AS l
       WHERE l.tenant_id = $1 AND l.customer_id = k.customer_id COLLATE "C" AND l.account = k.account
         AND l.remaining > l.held AND NOT l.pending
         AND (coalesce(l.expires_at, 'infinity'), l.seq, l.line) > (k.expires_at, k.seq, k.line)
       ORDER BY l.expires_at, l.seq, l.line
       LIMIT ${LOTS_AT_ONCE}
    ) AS l`,
);

// What is pending and due by now, and the first lot that is not.
const selectPending = statement(
  'ledger.lots-to-mature',
  `SELECT l.*
     FROM unnest($2::text[], $3::smallint[]) AS k (customer_id, account)
    CROSS JOIN LATERAL (
      (SELECT ${LOT}
         FROM lot AS l
        WHERE l.tenant_id = $1 AND l.customer_id = k.customer_id COLLATE "C" AND l.account = k.account
          AND l.pending AND l.remaining > 0 AND (l.available_at <= $4 OR l.expires_at <= $4))
      UNION ALL
      (SELECT ${LOT}
         FROM lot AS l
        WHERE l.tenant_id = $1 AND l.customer_id = k.customer_id COLLATE "C" AND l.account = k.account
          AND l.pending AND l.remaining > 0 AND l.available_at > $4 AND coalesce(l.expires_at, 'infinity') > $4
        ORDER BY least(l.available_at, l.expires_at)
        LIMIT 1)
    ) AS l`,
);

const selectNamed = statement(
  'ledger.named-lots',
  `SELECT l.*
     FROM unnest($2::text[], $3::smallint[], $4::bigint[], $5::smallint[]) AS k (customer_id, account, seq, line)
    CROSS JOIN LATERAL (
      SELECT ${LOT}
        FROM lot AS l
       WHERE l.tenant_id = $1 AND l.customer_id = k.customer_id COLLATE "C" AND l.account = k.account
         AND l.seq = k.seq AND l.line = k.line
      OFFSET 0
    ) AS l`,
);

type LotRow = Lot & { readonly customerId: string; readonly account: number };

/**
 * Reads the lots that a batch moves into the accounts: what falls due by `now` on accounts with something due, enough to spend
 * for each need, and those that are named. The stripes are locked.
 *
 * @returns the accounts that were said to be due and are not: what they are due for is to be written anew.
 */
export async function readLots(
  tx: Transaction,
  tenantId: string,
  batch: { accounts: Map<AccountKey, AccountState>; needs: readonly LotNeed[]; now: Instant },
): Promise<readonly AccountKey[]> {
  const wanted = summed(batch);
  if (wanted.size === 0) return [];
  const due = [...batch.accounts].flatMap(([key, state]) => (isDue(state, batch.now) ? [key] : []));
  const holders = [...wanted.values()];
  const [pending, named] = await Promise.all([
    tx.query<LotRow>(selectPending, [tenantId, ...keys(holders), formatInstant(batch.now)]),
    readNamed(tx, tenantId, holders),
    readFree(tx, tenantId, { holders, now: batch.now }),
  ]);
  for (const { account, customerId, ...lot } of [...pending, ...named]) {
    addLot(wanted.get(accountKey({ customerId, account: accountOfCode(account) }))!, lot);
  }
  for (const { account, customerId, ...lot } of pending) {
    const holder = wanted.get(accountKey({ customerId, account: accountOfCode(account) }))!;
    const dueAt = dueOf(lot);
    // The first that is not due: what is pending besides was not read and is due then or later.
    if (dueAt !== null && dueAt > batch.now) holder.othersDueAt = earliest(holder.othersDueAt, dueAt);
  }
  for (const [key, { lots, othersDueAt }] of wanted) {
    const state = batch.accounts.get(key);
    if (state !== undefined)
      batch.accounts.set(key, { ...state, lots: [...lots.values()].toSorted(bySpending), othersDueAt });
  }
  return due.filter((key) => !isDue(batch.accounts.get(key)!, batch.now));
}

function isDue(state: AccountState, now: Instant): boolean {
  const next = nextDueOf(state);
  return next !== null && next <= now;
}

interface Wanted extends Holder {
  spend: bigint;
  readonly places: LotPlace[];
  /** By place: one that is named may also be among those to spend. */
  readonly lots: Map<string, Lot>;
  /** Of lots that were not read. */
  othersDueAt: Instant | null;
}

/** The needs, account by account, with those of accounts on which something falls due. */
function summed(batch: {
  accounts: ReadonlyMap<AccountKey, AccountState>;
  needs: readonly LotNeed[];
  now: Instant;
}): Map<AccountKey, Wanted> {
  const wanted = new Map<AccountKey, Wanted>();
  const at = (holder: Holder): Wanted => {
    const key = accountKey(holder);
    const { customerId, account } = holder;
    const known = wanted.get(key) ?? { customerId, account, spend: 0n, places: [], lots: new Map(), othersDueAt: null };
    wanted.set(key, known);
    return known;
  };
  for (const [key, { othersDueAt }] of batch.accounts) {
    if (othersDueAt !== null && othersDueAt <= batch.now) at(holderOfKey(key));
  }
  for (const need of batch.needs) {
    const known = at(need);
    known.spend += need.spend;
    known.places.push(...(need.lots ?? []));
  }
  return wanted;
}

/** Reads each account's lots by expiry until what was read covers the need and all that has expired. */
async function readFree(
  tx: Transaction,
  tenantId: string,
  { holders, now }: { holders: readonly Wanted[]; now: Instant },
): Promise<void> {
  let open = holders.map((holder) => ({ holder, covered: 0n, last: undefined as Lot | undefined }));
  while (open.length > 0) {
    const rows = await tx.query<LotRow>(selectFree, [
      tenantId,
      ...keys(open.map(({ holder }) => holder)),
      open.map(({ last }) => expiryText(last)),
      open.map(({ last }) => last?.seq ?? 0n),
      open.map(({ last }) => last?.line ?? 0),
    ]);
    const byAccount = Map.groupBy(rows, ({ customerId, account }) =>
      accountKey({ customerId, account: accountOfCode(account) }),
    );
    open = open.flatMap(({ holder, covered }) => {
      const page = byAccount.get(accountKey(holder)) ?? [];
      for (const { customerId: _, account: __, ...lot } of page) {
        addLot(holder, lot);
        covered += lot.expiresAt !== null && lot.expiresAt <= now ? 0n : freeOf(lot);
      }
      const last = page.at(-1);
      if (last === undefined || page.length < LOTS_AT_ONCE) return [];
      const expired = last.expiresAt !== null && last.expiresAt <= now;
      if (covered >= holder.spend && !expired) {
        // What was not read expires at the same instant or later.
        holder.othersDueAt = earliest(holder.othersDueAt, last.expiresAt);
        return [];
      }
      return [{ holder, covered, last }];
    });
  }
}

function expiryText(last: Lot | undefined): string {
  if (last === undefined) return '-infinity';
  return last.expiresAt === null ? 'infinity' : formatInstant(last.expiresAt);
}

async function readNamed(tx: Transaction, tenantId: string, holders: readonly Wanted[]): Promise<readonly LotRow[]> {
  const named = holders.flatMap((holder) => holder.places.map((place) => ({ holder, place })));
  if (named.length === 0) return [];
  return tx.query<LotRow>(selectNamed, [
    tenantId,
    ...keys(named.map(({ holder }) => holder)),
    named.map(({ place }) => place.seq),
    named.map(({ place }) => place.line),
  ]);
}

function addLot(wanted: Wanted, lot: Lot): void {
  wanted.lots.set(`${lot.seq}/${lot.line}`, lot);
}

function keys(holders: readonly Holder[]): [readonly string[], readonly number[]] {
  return [holders.map(({ customerId }) => customerId), holders.map(({ account }) => ACCOUNT_CODES[account])];
}
