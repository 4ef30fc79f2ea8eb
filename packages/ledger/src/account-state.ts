import type { Instant } from '@loyaltyos/kernel';
import type { Bucket } from './codes.ts';
import { bySpending, dueOf, earliest, isSameLot, type Lot } from './lot.ts';

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

/** The account with a lot as it is now, new or changed. */
export function withLot(state: AccountState, lot: Lot): AccountState {
  const others = state.lots.filter((known) => !isSameLot(known, lot));
  const at = others.findIndex((other) => bySpending(lot, other) < 0);
  const lots = at < 0 ? [...others, lot] : [...others.slice(0, at), lot, ...others.slice(at)];
  return { ...state, lots };
}
