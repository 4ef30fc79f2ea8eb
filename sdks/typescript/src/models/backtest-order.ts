import type { BacktestTotals } from './backtest-totals.ts';

/** An order, with what it was granted and would be. */
export interface BacktestOrder {
  /** The merchant's id of the order. */
  orderId: string;
  /** The merchant's id of the customer. */
  customerId: string;
  granted: BacktestTotals;
  proposed: BacktestTotals;
}
