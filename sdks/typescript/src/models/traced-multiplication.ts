import type { TracedExpression } from './traced-expression.ts';

/** By what the rule multiplies a group. */
export interface TracedMultiplication {
  /** The rule multiplies what a group grants. */
  kind: 'multiply';
  /** The group. */
  group: string;
  expression: TracedExpression;
  /** By how much. Decimal text, or a fraction. */
  factor: string;
}
