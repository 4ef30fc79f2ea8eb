import type { Shape } from '../core/shape.ts';
import type { Decimal } from '../core/values.ts';
import type { LineItem } from './line-item.ts';
import type { OrderResult } from './order-result.ts';
import { orderReturnShape, type OrderReturn } from './order-return.ts';
import type { OrderStatus } from './order-status.ts';

/** An order as it is stored, with the answer that its ingestion gave. */
export interface Order {
  /** The merchant's id of the order. */
  orderId: string;
  /** The merchant's id of the customer. */
  customerId: string;
  /** What became of it. */
  status: OrderStatus;
  /** What the customer paid. */
  orderTotal: Decimal;
  /** The currency: an ISO 4217 code in capital letters. */
  currencyCode: string;
  /** What was bought. */
  lineItems: LineItem[];
  /** Where it was bought. */
  channel?: string;
  /** The store, for sales in one. */
  storeId?: string;
  /** When it was bought. */
  occurredAt: Date;
  /** When we recorded it. */
  recordedAt: Date;
  /** As they were sent. */
  attributes?: Record<string, string | number | boolean>;
  result: OrderResult;
  /** What of the total has come back, in the order's currency. */
  refunded: Decimal;
  /** Its returns, oldest first. */
  returns: OrderReturn[];
  /** Every ledger transaction of the order, oldest first. */
  ledgerTransactionIds: string[];
}

/** Where it has instants. */
export const orderShape: Shape = {
  fields: { occurredAt: 'instant', recordedAt: 'instant', returns: { list: orderReturnShape } },
};
