import type { LiabilityBound } from './liability-bound.ts';

/** The most that one order up to a stated total can earn: proved, not estimated. */
export interface Liability {
  /** By event and currency, orders first. */
  bounds: LiabilityBound[];
}
