import type { Decimal } from '../core/values.ts';
import type { RuleLiability } from './rule-liability.ts';

/** The most that one event can earn, of all recipients together. */
export interface LiabilityBound {
  /** What happens. */
  event: string;
  /** Of the order; empty for an event that names none. */
  currency: string;
  /** What the order comes to at most. */
  total: Decimal;
  /** Whole points at most; `unbounded` where nothing in the program holds them. */
  points: number | string;
  /** Store credit at most, in the base currency; `unbounded` where nothing in the program holds it. */
  credit: string;
  /** Those that can grant anything. */
  rules: RuleLiability[];
}
