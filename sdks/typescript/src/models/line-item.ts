import type { Decimal } from '../core/values.ts';
import type { LineItemKind } from './line-item-kind.ts';

/** A line of a stored order. */
export interface LineItem {
  /** What was bought. */
  sku: string;
  /** How many, or how much. */
  quantity: Decimal;
  /** The price of one, where it was sent. */
  unitPrice?: Decimal;
  /** The amount of the line. */
  lineTotal: Decimal;
  /** For rules. */
  category?: string;
  /** For rules. */
  brand?: string;
  /** What the line is. */
  kind: LineItemKind;
  /** Money off this line. */
  discount: Decimal;
  /** As they were sent. */
  attributes?: Record<string, string | number | boolean>;
}
