import { assert, type Instant } from '@loyaltyos/kernel';
import type { Account, Bucket, EntryKind, IssuerSide } from './codes.ts';

/** Why a lot exists: the rule that granted it, so that every unit can be explained. */
export interface LotSource {
  readonly ruleSetId: string;
  readonly ruleSetVersion: number;
  readonly ruleId: string;
}

/** One posting on a customer's account. */
export interface Entry {
  readonly line: number;
  readonly customerId: string;
  readonly account: Account;
  readonly bucket: Bucket;
  readonly kind: EntryKind;
  /** Of debt, positive is owing more. */
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

/** What the entry on a line took from a lot, or gave back to it, and what it set aside of it, or let go. */
export interface LotUse {
  readonly line: number;
  readonly customerId: string;
  readonly account: Account;
  readonly lotSeq: bigint;
  readonly lotLine: number;
  /** Negative where it gave back. */
  readonly amount: bigint;
  /** Negative where it let go. */
  readonly held: bigint;
}

/** Everything that one transaction posts. */
export interface Posting {
  readonly entries: readonly Entry[];
  readonly issuer: readonly IssuerPosting[];
  readonly lots: readonly NewLot[];
  readonly uses: readonly LotUse[];
}

/** The most units a bucket may hold: what a JSON number carries exactly. */
export const LARGEST_BALANCE = BigInt(Number.MAX_SAFE_INTEGER);

/** Asserts that customers' entries and the issuer's postings sum to zero, account by account. */
export function assertBalanced(posting: Pick<Posting, 'entries' | 'issuer'>): void {
  const sums: Record<Account, bigint> = { points: 0n, credit: 0n };
  for (const { account, amount, bucket } of posting.entries) sums[account] += bucket === 'debt' ? -amount : amount;
  for (const { account, amount } of posting.issuer) sums[account] += amount;
  assert(sums.points === 0n && sums.credit === 0n, 'the postings of a transaction sum to zero');
}
