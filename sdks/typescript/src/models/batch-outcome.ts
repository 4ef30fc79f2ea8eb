import type { BatchOutcomeStatus } from './batch-outcome-status.ts';
import type { OrderResult } from './order-result.ts';
import type { Problem } from './problem.ts';

/** What became of one order of a batch: `result`, or `problem` where it failed. */
export interface BatchOutcome {
  /** The merchant's id of the order. */
  orderId: string | null;
  /** What became of the order. */
  status: BatchOutcomeStatus;
  result?: OrderResult;
  problem?: Problem;
}
