import type { Duration, InstantInput } from '../core/values.ts';

/** How far the clock goes: `to` or `by`. Never back. */
export interface ClockRequest {
  /** Until this moment. Either this or `by`. */
  to?: InstantInput | undefined;
  /** So far: weeks, days of 24 hours, hours, minutes and seconds in ISO 8601, ten years at most. */
  by?: Duration | undefined;
}
