import type { ExpiryKind } from './expiry-kind.ts';

/** When units expire. What counts is the local day, to its end. */
export interface ExpiryPolicy {
  /** `rolling`: `days` or `months` after they were earned. `calendar`: at the next of `dates`. */
  kind: ExpiryKind;
  /** Of `rolling`: this or `months`. */
  days?: number;
  /** Of `rolling`: this or `days`. */
  months?: number;
  /** Of `calendar`: the days of expiry. */
  dates?: string[];
  /** Of `calendar`: how long units live at least. Absent: 0. */
  atLeastMonths?: number;
}
