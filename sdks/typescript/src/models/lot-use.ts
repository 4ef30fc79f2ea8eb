import type { AccountKind } from './account-kind.ts';
import type { LotReference } from './lot-reference.ts';
import type { Units } from './units.ts';

/**
 * What the entry on the same line took from a lot, negative where it gave back, and what it set aside of it, negative
 * where it let go.
 */
export interface LotUse {
  /** The line within the transaction, from 1. */
  line: number;
  /** What the units are. */
  account: AccountKind;
  lot: LotReference;
  amount: Units;
  held: Units;
}
