import { percentile } from '../rules/statistics.ts';

/** One turn of one contender. */
export interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** What took longest; of the reference, of the transactions that it logged. */
  readonly longestMs: number;
}

/** @param latenciesMs of what ended in time. */
export function measuredOf(latenciesMs: readonly number[], perSecond: number): Measured {
  return {
    perSecond,
    p50Ms: percentile(latenciesMs, 0.5),
    p99Ms: percentile(latenciesMs, 0.99),
    longestMs: percentile(latenciesMs, 1),
  };
}
