/** A tier and what it takes to reach it. */
export interface TierRequest {
  /** As rule sets write it. */
  name: string;
  /** Qualifying points, or whole units of the base currency. 0 for the first tier, then rising. */
  threshold: number;
}
