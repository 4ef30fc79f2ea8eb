import { assert, type Instant } from '@loyaltyos/kernel';
import type { Account, Bucket, EntryKind, IssuerSide } from './codes.ts';

/** An account's balance, with the count of its entries. */
export interface AccountState {
  readonly pending: bigint;
  readonly available: bigint;
  readonly held: bigint;
  readonly debt: bigint;
  /** The number of entries so far. */
  readonly version: bigint;
  /** The next instant at which a lot matures or expires. */
  readonly nextDueAt: Instant | null;
}

export const EMPTY_ACCOUNT: AccountState = {
  pending: 0n,
  available: 0n,
  held: 0n,
  debt: 0n,
  version: 0n,
  nextDueAt: null,
};

/** Why a lot exists: the rule that granted it, so that every unit can be explained. */
export interface LotSource {
  readonly ruleSetId: string;
  readonly ruleSetVersion: number;
  readonly ruleId: string;
}

/** Units that a customer gains as one lot. */
export interface Grant {
  readonly kind: 'earn' | 'adjust';
  readonly customerId: string;
  readonly account: Account;
  /** Positive. */
  readonly amount: bigint;
  /** After the moment of recording: the lot is pending until then. */
  readonly availableAt: Instant;
  readonly expiresAt: Instant | null;
  readonly source?: LotSource;
}

/** One posting on a customer's account. */
export interface Entry {
  readonly line: number;
  readonly customerId: string;
  readonly account: Account;
  readonly bucket: Bucket;
  readonly kind: EntryKind;
  readonly amount: bigint;
  /** The bucket's balance with this entry counted. */
  readonly balanceAfter: bigint;
  readonly accountVersion: bigint;
}

/** The issuer's side of a transaction. */
export interface IssuerPosting {
  readonly line: number;
  readonly account: Account;
  readonly side: IssuerSide;
  readonly amount: bigint;
}

/** A lot that a transaction made; the entry on the same line is what it is made of. */
export interface NewLot {
  readonly line: number;
  readonly customerId: string;
  readonly account: Account;
  readonly earned: bigint;
  readonly availableAt: Instant;
  readonly expiresAt: Instant | null;
  readonly source?: LotSource;
}

/** Everything that one transaction posts. */
export interface Posting {
  readonly entries: readonly Entry[];
  readonly issuer: readonly IssuerPosting[];
  readonly lots: readonly NewLot[];
}

/** The most units a bucket may hold: what a JSON number carries exactly. */
export const LARGEST_BALANCE = BigInt(Number.MAX_SAFE_INTEGER);

/** The accounts that a posting reads and moves. */
export interface Accounts {
  read(customerId: string, account: Account): AccountState;
  write(customerId: string, account: Account, state: AccountState): void;
}

/**
 * Turns grants into postings that sum to zero, and moves the accounts accordingly.
 *
 * @throws Defect when the postings would not balance: nothing unbalanced is ever written.
 */
export function postGrants(accounts: Accounts, grants: readonly Grant[], recordedAt: Instant): Posting {
  const entries: Entry[] = [];
  const lots: NewLot[] = [];
  const issued = new Map<Account, bigint>();
  for (const grant of grants) {
    const { customerId, account, amount, availableAt, expiresAt } = grant;
    assert(amount > 0n, 'a grant is positive');
    const line = entries.length + 1;
    const bucket = availableAt > recordedAt ? 'pending' : 'available';
    const before = accounts.read(customerId, account);
    const balanceAfter = before[bucket] + amount;
    assert(balanceAfter <= LARGEST_BALANCE, 'a balance fits a JSON number');
    const accountVersion = before.version + 1n;
    const dueAt = bucket === 'pending' ? earliest(availableAt, expiresAt) : expiresAt;
    accounts.write(customerId, account, {
      ...before,
      [bucket]: balanceAfter,
      version: accountVersion,
      nextDueAt: earliest(before.nextDueAt, dueAt),
    });
    entries.push({ line, customerId, account, bucket, kind: grant.kind, amount, balanceAfter, accountVersion });
    lots.push({
      line,
      customerId,
      account,
      earned: amount,
      availableAt,
      expiresAt,
      ...(grant.source === undefined ? {} : { source: grant.source }),
    });
    issued.set(account, (issued.get(account) ?? 0n) + amount);
  }
  const issuer = [...issued].map(([account, amount], index): IssuerPosting => {
    return { line: index + 1, account, side: 'issued', amount: -amount };
  });
  const posting = { entries, issuer, lots };
  assertBalanced(posting);
  return posting;
}

/** Asserts that customers' entries and the issuer's postings sum to zero, account by account. */
export function assertBalanced(posting: Pick<Posting, 'entries' | 'issuer'>): void {
  const sums: Record<Account, bigint> = { points: 0n, credit: 0n };
  for (const { account, amount, bucket } of posting.entries) sums[account] += bucket === 'debt' ? -amount : amount;
  for (const { account, amount } of posting.issuer) sums[account] += amount;
  assert(sums.points === 0n && sums.credit === 0n, 'the postings of a transaction sum to zero');
}

function earliest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null) return b;
  return b === null ? a : Math.min(a, b);
}
