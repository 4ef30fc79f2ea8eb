import type { TierWindowKind } from './tier-window-kind.ts';

/** Which orders count, by when they occurred. */
export interface TierWindowRequest {
  /** All; those of the last `months`; those of the year that begins on `startsOn`. */
  kind: TierWindowKind;
  /** Of `rolling`. */
  months?: number | undefined;
  /** A day of the year, `MM-DD`. 29 February is the 28th in other years. */
  startsOn?: string | undefined;
}
