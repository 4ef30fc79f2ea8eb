import type { AccountKind } from './account-kind.ts';

/** What one recipient is granted of one account, and how it is rounded. */
export interface TracedTotal {
  /** The customer who is granted it. */
  recipient: string;
  /** What is granted. */
  account: AccountKind;
  /** The sum that is rounded. Decimal text, or a fraction. */
  exact: string;
  /** What it is rounded to. Decimal text, or a fraction. */
  rounded: string;
}
