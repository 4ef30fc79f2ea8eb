import type { Decimal } from '../core/values.ts';

/** So many points are so much credit. Absent: points are not converted. */
export interface ConversionRate {
  /** So many points, and multiples of them. */
  points: number;
  /** So much credit. */
  credit: Decimal;
}
