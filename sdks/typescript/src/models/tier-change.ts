/** Only where the order changed the tier. */
export interface TierChange {
  /** The customer's tier; null in a programme without tiers. */
  from: string | null;
  /** The customer's tier; null in a programme without tiers. */
  to: string | null;
}
