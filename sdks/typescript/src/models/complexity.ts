/** What the rules cost to run. */
export interface Complexity {
  /** The worst case for an order of 50 lines. */
  score: number;
  /** The most that is allowed. */
  budget: number;
}
