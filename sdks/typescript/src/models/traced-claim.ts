import type { AccountKind } from './account-kind.ts';
import type { TracedStep } from './traced-step.ts';

/** What the rule asked for one recipient and account, and what became of it. */
export interface TracedClaim {
  /** The customer who is granted it. */
  recipient: string;
  /** What is granted. */
  account: AccountKind;
  /** Raw amounts times their factor. Decimal text, or a fraction. */
  asked: string;
  /** What became of it, in order. */
  steps: TracedStep[];
  /** What is left before rounding. Decimal text, or a fraction. */
  left: string;
  /** The final share of the rounded total: whole points, or major units of the base currency. */
  share: string;
}
