import type { Decimal } from '../core/values.ts';

/** The most that one adjustment moves under the scope `points:adjust`. */
export interface AdjustmentLimits {
  /** Points. */
  maxPoints?: number;
  /** Credit. */
  maxCredit?: Decimal;
}
