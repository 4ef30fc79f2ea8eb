import type { DecimalInput } from '../core/values.ts';
import type { LineItemKind } from './line-item-kind.ts';

/** A line of an order. */
export interface LineItemRequest {
  /** What was bought. */
  sku: string;
  /** How many, or how much: more than 0, at most 3 decimals. */
  quantity: DecimalInput;
  /** The price of one. May have 4 decimals more than the currency. Required unless 'lineTotal' is sent. */
  unitPrice?: DecimalInput | undefined;
  /** The amount of the line. Absent: quantity x unitPrice, rounded half up to the currency. */
  lineTotal?: DecimalInput | undefined;
  /** For rules. */
  category?: string | undefined;
  /** For rules. */
  brand?: string | undefined;
  /** What the line is. Absent: `product`. */
  kind?: LineItemKind | undefined;
  /** Money off this line; at most its amount. */
  discount?: DecimalInput | undefined;
  /** Free members for rules. Encrypted where they are stored. */
  attributes?: Record<string, string | number | boolean> | undefined;
}
