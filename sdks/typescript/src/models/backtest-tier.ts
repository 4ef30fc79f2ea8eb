import type { BacktestTotals } from './backtest-totals.ts';

/** The orders of customers who had a tier before the order. */
export interface BacktestTier {
  /** The customer's tier; null in a programme without tiers. */
  tier: string | null;
  /** How many orders. */
  orders: number;
  granted: BacktestTotals;
  proposed: BacktestTotals;
}
