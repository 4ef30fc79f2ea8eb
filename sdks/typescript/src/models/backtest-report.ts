import type { BacktestApproximation } from './backtest-approximation.ts';
import type { BacktestArm } from './backtest-arm.ts';
import type { BacktestComparison } from './backtest-comparison.ts';
import type { BacktestDecile } from './backtest-decile.ts';
import type { BacktestOrder } from './backtest-order.ts';
import type { BacktestRule } from './backtest-rule.ts';
import type { BacktestTier } from './backtest-tier.ts';

/** What a trial comes to. Money is in the base currency of the programme. */
export interface BacktestReport {
  /** How many orders. */
  orders: number;
  /** How many customers. */
  customers: number;
  /** The currency: an ISO 4217 code in capital letters. */
  currencyCode: string;
  total: BacktestComparison;
  /** By the tier before the order. */
  byTier: BacktestTier[];
  /** By rule, of both what was granted and of the trial. */
  byRule: BacktestRule[];
  /** By spend, those who spent most first. */
  byDecile: BacktestDecile[];
  /** By arm of the experiment; empty without one. */
  byArm: BacktestArm[];
  /** The orders that change most, at most 20. */
  mostChanged: BacktestOrder[];
  /** What the trial could not do as the ledger would. */
  approximations: BacktestApproximation[];
}
