import type { DecimalInput } from '../core/values.ts';

/** The most that one adjustment moves under the scope `points:adjust`. */
export interface AdjustmentLimitsRequest {
  /** Points. */
  maxPoints?: number | undefined;
  /** Credit. */
  maxCredit?: DecimalInput | undefined;
}
