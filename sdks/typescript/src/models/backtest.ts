import type { Shape } from '../core/shape.ts';
import type { BacktestProgress } from './backtest-progress.ts';
import type { BacktestReport } from './backtest-report.ts';
import type { BacktestStatus } from './backtest-status.ts';

/** A trial on stored orders. The report is there when its status is `done`. */
export interface Backtest {
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
  /** The program, where it is not a stored version. */
  source?: string;
  report?: BacktestReport;
}

/** Where it has instants. */
export const backtestShape: Shape = {
  fields: { from: 'instant', to: 'instant', createdAt: 'instant', finishedAt: 'instant' },
};
