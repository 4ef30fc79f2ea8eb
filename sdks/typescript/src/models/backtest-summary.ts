import type { Shape } from '../core/shape.ts';
import type { BacktestProgress } from './backtest-progress.ts';
import type { BacktestStatus } from './backtest-status.ts';

/** A trial on stored orders, without its report and the source that it tries. */
export interface BacktestSummary {
  /** The id of the backtest. */
  backtestId: string;
  /** How far it is. */
  status: BacktestStatus;
  progress: BacktestProgress;
  /** The id of the rule set. */
  ruleSetId?: string;
  /** The version, from 1. */
  version?: number;
  /** Orders that occurred at or after. */
  from: Date;
  /** Orders that occurred before. */
  to: Date;
  /** The id of the rule set. */
  against?: string;
  /** What is tried out. Rule sets of one experiment place each customer alike. */
  experiment?: string;
  /** Why it failed, for people. */
  failure?: string;
  /** Who did it. */
  author: string;
  /** When it was asked for. */
  createdAt: Date;
  /** When it ended. */
  finishedAt?: Date;
}

/** Where it has instants. */
export const backtestSummaryShape: Shape = {
  fields: { from: 'instant', to: 'instant', createdAt: 'instant', finishedAt: 'instant' },
};
