import type { Shape } from '../core/shape.ts';
import type { DecimalInput, InstantInput } from '../core/values.ts';
import type { LineItemRequest } from './line-item-request.ts';

/** An order to be rewarded. */
export interface OrderRequest {
  /** The merchant's id of the order. */
  orderId: string;
  /** The merchant's id of the customer. */
  customerId: string;
  /** What the customer paid, with tax and shipping. */
  orderTotal: DecimalInput;
  /** The currency: an ISO 4217 code in capital letters. */
  currencyCode: string;
  /** At most 500. */
  lineItems: readonly LineItemRequest[];
  /** Where it was bought. */
  channel?: string | undefined;
  /** The store, for sales in one. */
  storeId?: string | undefined;
  /** When it was bought; at most 24 hours ahead. Absent: now. */
  occurredAt?: InstantInput | undefined;
  /** Free members. Encrypted where they are stored. */
  attributes?: Record<string, string | number | boolean> | undefined;
}

/** Where it has instants. */
export const orderRequestShape: Shape = { fields: { occurredAt: 'instant' } };
