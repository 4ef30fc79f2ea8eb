import type { Shape } from '../core/shape.ts';

/** What time it is now, and what fell due on the way. */
export interface ClockResult {
  /** The sandbox's business time. */
  now: Date;
  /** Times that points matured. */
  matured: number;
  /** Times that points expired. */
  expired: number;
  /** Holds that ran out. */
  releasedHolds: number;
  /** Times that a tier changed. */
  tierChanges: number;
}

/** Where it has instants. */
export const clockResultShape: Shape = { fields: { now: 'instant' } };
