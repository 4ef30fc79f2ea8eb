import type { Decimal } from '../core/values.ts';
import type { PointsBuckets } from './points-buckets.ts';

/** What the customer had at one moment. */
export interface Holdings {
  points: PointsBuckets;
  /** Available less debt. */
  pointsBalance: number;
  /** Available store credit. */
  creditBalance: Decimal;
  /** The customer's tier; null in a programme without tiers. */
  tier: string | null;
}
