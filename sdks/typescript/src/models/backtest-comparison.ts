import type { BacktestTotals } from './backtest-totals.ts';

/** What was really granted, and what the trial would have granted. */
export interface BacktestComparison {
  granted: BacktestTotals;
  proposed: BacktestTotals;
}
