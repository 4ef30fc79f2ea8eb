import type { ExpiryKind } from './expiry-kind.ts';

/** When units expire. What counts is the local day, to its end. */
export interface ExpiryPolicyRequest {
  /** `rolling`: `days` or `months` after they were earned. `calendar`: at the next of `dates`. */
  kind: ExpiryKind;
  /** Of `rolling`: this or `months`. */
  days?: number | undefined;
  /** Of `rolling`: this or `days`. */
  months?: number | undefined;
  /** Of `calendar`: the days of expiry. */
  dates?: readonly string[] | undefined;
  /** Of `calendar`: how long units live at least. Absent: 0. */
  atLeastMonths?: number | undefined;
}
