import type { BatchOutcome } from './batch-outcome.ts';

/** What became of the orders of a batch. */
export interface OrderBatchResult {
  /** One for each order, in the order of the request. */
  outcomes: BatchOutcome[];
}
