import type { AccountKind } from './account-kind.ts';
import type { IssuerSide } from './issuer-side.ts';
import type { Units } from './units.ts';

/** The other side: with the entries, it sums to zero. */
export interface IssuerPosting {
  /** The line within the transaction, from 1. */
  line: number;
  /** What the units are. */
  account: AccountKind;
  /**
   * Which of your accounts takes the other side: `breakage` what expired, `loss` what was written off, `transit` what
   * is under way from one customer to another.
   */
  side: IssuerSide;
  amount: Units;
}
