import type { DecimalInput } from '../core/values.ts';

/** So many points are so much credit. Absent: points are not converted. */
export interface ConversionRateRequest {
  /** So many points, and multiples of them. */
  points: number;
  /** So much credit. */
  credit: DecimalInput;
}
