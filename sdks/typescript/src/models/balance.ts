import type { Shape } from '../core/shape.ts';
import type { Decimal } from '../core/values.ts';
import type { CreditBuckets } from './credit-buckets.ts';
import { expiringPointsShape, type ExpiringPoints } from './expiring-points.ts';
import type { NextTier } from './next-tier.ts';
import type { PointsBuckets } from './points-buckets.ts';

/** What a customer has: one committed version of it. */
export interface Balance {
  /** The merchant's id of the customer. */
  customerId: string;
  points: PointsBuckets;
  /** Available less debt. */
  pointsBalance: number;
  credit: CreditBuckets;
  /** Available store credit. */
  creditBalance: Decimal;
  /** The currency: an ISO 4217 code in capital letters. */
  currencyCode: string;
  /** The customer's tier; null in a programme without tiers. */
  tier: string | null;
  nextTier: NextTier | null;
  /** What expires next, soonest first. */
  expiring: ExpiringPoints[];
  /** Grows with every change of the customer's accounts. */
  version: number;
  /** The moment that this was true. */
  asOf: Date;
}

/** Where it has instants. */
export const balanceShape: Shape = { fields: { expiring: { list: expiringPointsShape }, asOf: 'instant' } };
