import type { AccountKind } from './account-kind.ts';
import type { TracedExpression } from './traced-expression.ts';

/** What the rule earns or gives. */
export interface TracedGrant {
  /** The rule earns points or gives credit. */
  kind: 'grant';
  /** What is granted. */
  account: AccountKind;
  /** The customer who is granted it. */
  recipient: string;
  expression: TracedExpression;
  /** Before factors; what is negative counts as 0. Decimal text, or a fraction. */
  raw: string;
  /** What multipliers make of it. Decimal text, or a fraction. */
  factor: string;
}
