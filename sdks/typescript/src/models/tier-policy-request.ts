import type { TierDowngrade } from './tier-downgrade.ts';
import type { TierMeasure } from './tier-measure.ts';
import type { TierPeriodRequest } from './tier-period-request.ts';
import type { TierWindowRequest } from './tier-window-request.ts';

/** How members rise and fall. */
export interface TierPolicyRequest {
  /** What counts: points earned on orders, or spend; less returns. */
  measure?: TierMeasure | undefined;
  window?: TierWindowRequest | undefined;
  period?: TierPeriodRequest | undefined;
  /** What the end of the period does to who has not reached the tier again. */
  downgrade?: TierDowngrade | undefined;
  /** How many days after the period they keep the tier nevertheless. */
  graceDays?: number | undefined;
  /** Whether a return that undoes the threshold takes the tier back. */
  returnsTakeBack?: boolean | undefined;
}
