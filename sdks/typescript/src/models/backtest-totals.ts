import type { Decimal } from '../core/values.ts';

/** Points and credit together. */
export interface BacktestTotals {
  /** Points. 9007199254740991 stands for that many or more. */
  points: number;
  /** Store credit. */
  credit: Decimal;
  /** What both cost at the value of a point; null in a programme that states none. */
  liability: Decimal | null;
}
