import type { TierDowngrade } from './tier-downgrade.ts';
import type { TierMeasure } from './tier-measure.ts';
import type { TierPeriod } from './tier-period.ts';
import type { TierWindow } from './tier-window.ts';

/** How members rise and fall. */
export interface TierPolicy {
  /** What counts: points earned on orders, or spend; less returns. */
  measure?: TierMeasure;
  window?: TierWindow;
  period?: TierPeriod;
  /** What the end of the period does to who has not reached the tier again. */
  downgrade?: TierDowngrade;
  /** How many days after the period they keep the tier nevertheless. */
  graceDays?: number;
  /** Whether a return that undoes the threshold takes the tier back. */
  returnsTakeBack?: boolean;
}
