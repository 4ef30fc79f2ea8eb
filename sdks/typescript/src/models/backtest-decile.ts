import type { Decimal } from '../core/values.ts';
import type { BacktestTotals } from './backtest-totals.ts';

/** A tenth of the customers, by what they spent in the period. */
export interface BacktestDecile {
  /** 1: those who spent most. */
  decile: number;
  /** How many customers. */
  customers: number;
  /** What they spent in the period. */
  spend: Decimal;
  granted: BacktestTotals;
  proposed: BacktestTotals;
}
