import type { CurrencyCode } from '@loyaltyos/kernel';
import type { CanonicalOrder } from './order.ts';
import { withoutHashes } from './canonical-facts.ts';
import { orderFromCanonical } from './order-from-canonical.ts';
import type { ReturnableLine } from './refund-arithmetic.ts';
import type { OrderRow } from './stored-orders.ts';

/** What refunds need to know of an order. */
export interface Refundable {
  readonly currency: CurrencyCode;
  readonly totalMinor: bigint;
  readonly lines: readonly ReturnableLine[];
}

export function refundableOf(row: OrderRow): Refundable {
  const order = orderFromCanonical(withoutHashes(JSON.parse(row.facts) as CanonicalOrder));
  return {
    currency: order.currencyCode,
    totalMinor: order.totalMinor,
    lines: order.lines.map(({ sku, quantity, amountMinor, discountMinor, kind }) => {
      return { sku, quantity, netMinor: amountMinor - discountMinor, isShipping: kind === 'shipping' };
    }),
  };
}
