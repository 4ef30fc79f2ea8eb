import type { TierPeriodKind } from './tier-period-kind.ts';

/** How long a tier lasts from the day on which it was reached. */
export interface TierPeriodRequest {
  /** So many `months`, or to the end of the year that begins on `startsOn`. */
  kind: TierPeriodKind;
  /** Of `months`. */
  months?: number | undefined;
  /** A day of the year, `MM-DD`. 29 February is the 28th in other years. */
  startsOn?: string | undefined;
}
