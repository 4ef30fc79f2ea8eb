import type { BacktestTotals } from './backtest-totals.ts';

/** The customers of one arm of the experiment. */
export interface BacktestArm {
  /** The places that it spans, in hundredths of a percent, or `rest`. */
  arm: string;
  /** How many customers. */
  customers: number;
  /** How many orders. */
  orders: number;
  granted: BacktestTotals;
  proposed: BacktestTotals;
}
