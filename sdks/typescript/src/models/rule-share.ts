import type { Decimal } from '../core/values.ts';

/** What one rule granted; the shares of an order add up to the whole. */
export interface RuleShare {
  /** The rule. */
  ruleId: string;
  /** What it granted in points. */
  points: number;
  /** What it granted in store credit. */
  credit: Decimal;
}
