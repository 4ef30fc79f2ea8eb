/** Hold the units, to be captured or released. Absent: spend them at once. */
export interface HoldRequest {
  /** After how many seconds the hold is released by itself: 30 days at most. */
  expiresIn: number;
}
