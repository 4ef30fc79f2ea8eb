/** Where the points are. */
export interface PointsBuckets {
  /** Can be spent. */
  available: number;
  /** Earned, and not available yet. */
  pending: number;
  /** Held for a redemption. */
  held: number;
  /** Owed after returns; what becomes available repays it first. */
  debt: number;
}
