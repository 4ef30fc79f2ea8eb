import type { Shape } from '../core/shape.ts';

/** A customer without PII. */
export interface CustomerSummary {
  /** The merchant's id of the customer. */
  customerId: string;
  /** The customer's tier; null in a programme without tiers. */
  tier: string | null;
  /** When they were enrolled. */
  enrolledAt: Date;
}

/** Where it has instants. */
export const customerSummaryShape: Shape = { fields: { enrolledAt: 'instant' } };
