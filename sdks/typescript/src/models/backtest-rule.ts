import type { BacktestTotals } from './backtest-totals.ts';

/** What one rule granted and would grant. */
export interface BacktestRule {
  /** The rule. */
  ruleId: string;
  /** Orders on which the trial grants something by it. */
  orders: number;
  granted: BacktestTotals;
  proposed: BacktestTotals;
}
