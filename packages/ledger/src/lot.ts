import type { Instant } from '@loyaltyos/kernel';

/** The name of a lot: the place of the entry that made it. */
export interface LotPlace {
  readonly seq: bigint;
  readonly line: number;
}

/** Units that were earned together, as they are now. */
export interface Lot extends LotPlace {
  readonly earned: bigint;
  /** What is left of it, held units included. */
  readonly remaining: bigint;
  /** What a hold has set aside. */
  readonly held: bigint;
  /** Whether it lies in the pending bucket: from its making until it matures. */
  readonly pending: boolean;
  readonly availableAt: Instant;
  readonly expiresAt: Instant | null;
}

/** Units of a lot. */
export interface LotShare extends LotPlace {
  readonly amount: bigint;
}

/** What can be spent, voided or expire of a lot. */
export function freeOf(lot: Lot): bigint {
  return lot.remaining - lot.held;
}

/** The next instant at which something happens to a lot by itself; null: never. */
export function dueOf(lot: Lot): Instant | null {
  if (lot.remaining === lot.held) return null;
  if (lot.pending) return lot.expiresAt === null ? lot.availableAt : Math.min(lot.availableAt, lot.expiresAt);
  return lot.expiresAt;
}

/** The order in which lots are spent: the earliest expiry first, what never expires last, among equals the oldest. */
export function bySpending(a: Lot, b: Lot): number {
  if (a.expiresAt !== b.expiresAt) {
    if (a.expiresAt === null) return 1;
    if (b.expiresAt === null) return -1;
    return a.expiresAt - b.expiresAt;
  }
  if (a.seq !== b.seq) return a.seq < b.seq ? -1 : 1;
  return a.line - b.line;
}

/** True for two names of the same lot. */
export function isSameLot(a: LotPlace, b: LotPlace): boolean {
  return a.seq === b.seq && a.line === b.line;
}

/** The earlier of two instants, either of which may be never. */
export function earliest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null) return b;
  return b === null ? a : Math.min(a, b);
}
