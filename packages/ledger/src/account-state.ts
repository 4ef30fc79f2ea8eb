import { assert, type Instant } from '@loyaltyos/kernel';
import type { Bucket } from './codes.ts';
import { bySpending, dueOf, earliest, isSameLot, type Lot, type LotPlace } from './lot.ts';

/** An account during one database transaction: its buckets, and those of its lots that somebody needs. */
export interface AccountState extends Readonly<Record<Bucket, bigint>> {
  /** The number of entries so far. */
  readonly version: bigint;
  /** In the order in which they are spent. */
  readonly lots: readonly Lot[];
  /** The next instant at which something happens to a lot that is not among `lots`; at the latest. Null: never. */
  readonly othersDueAt: Instant | null;
}

export const EMPTY_ACCOUNT: AccountState = {
  pending: 0n,
  available: 0n,
  held: 0n,
  debt: 0n,
  version: 0n,
  lots: [],
  othersDueAt: null,
};

/** The next instant at which a lot matures or expires. */
export function nextDueOf(state: AccountState): Instant | null {
  return state.lots.reduce<Instant | null>((next, lot) => earliest(next, dueOf(lot)), state.othersDueAt);
}

/** The account with a lot that was made. */
export function withLot(state: AccountState, lot: Lot): AccountState {
  const at = state.lots.findIndex((other) => bySpending(lot, other) < 0);
  return { ...state, lots: state.lots.toSpliced(at < 0 ? state.lots.length : at, 0, lot) };
}

/** The account with one of its lots changed. It keeps its place: nothing that changes of a lot says when it is spent. */
export function withChangedLot(state: AccountState, place: LotPlace, change: (lot: Lot) => Lot): AccountState {
  const at = state.lots.findIndex((known) => isSameLot(known, place));
  assert(at >= 0, 'a lot that is moved was read');
  return { ...state, lots: state.lots.with(at, change(state.lots[at]!)) };
}
