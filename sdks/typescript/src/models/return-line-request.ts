import type { DecimalInput } from '../core/values.ts';

/** What comes back of a line. Of several lines of one sku, the first first. */
export interface ReturnLineRequest {
  /** What was bought. */
  sku: string;
  /** How many, or how much, of it comes back: more than 0, at most 3 decimals. */
  quantity: DecimalInput;
}
