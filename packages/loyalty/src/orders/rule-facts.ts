import type { Instant } from '@loyaltyos/kernel';
import type { Facts, LineFacts, NamedList } from '@loyaltyos/rules';
import type { Profile } from '../customers/customer.ts';
import type { CustomerRow } from '../customers/stored-customers.ts';
import type { OrderInput, OrderLineInput } from './order.ts';

/** What a run sees of the member. */
export interface Buyer extends Pick<CustomerRow, 'customerId' | 'tier' | 'enrolledAt'> {
  /** Opened only where a rule looks at it. */
  readonly profile?: Pick<Profile, 'birthDate' | 'attributes'>;
}

/** An order as the rules see it. The tier is the one before the order. */
export function ruleFacts(
  order: Omit<OrderInput, 'canonical'>,
  buyer: Buyer,
  occurredAt: Instant,
  lists: ReadonlyMap<string, NamedList>,
): Facts {
  return {
    event: 'order',
    occurredAt,
    currency: order.currencyCode,
    channel: order.channel ?? '',
    store: order.storeId ?? '',
    order: { total: order.totalMinor, tax: 0n, shipping: shippingOf(order.lines), paidWithPoints: 0n },
    lines: order.lines.map(lineFacts),
    customer: {
      id: buyer.customerId,
      tier: buyer.tier ?? '',
      enrolled: buyer.enrolledAt,
      ...(buyer.profile?.birthDate === undefined ? {} : { birthdate: buyer.profile.birthDate }),
      attributes: buyer.profile?.attributes ?? {},
      // Nothing assigns customers to segments yet.
      segments: new Set(),
    },
    fields: {},
    lists,
  };
}

function lineFacts(line: OrderLineInput): LineFacts {
  return {
    sku: line.sku,
    category: line.category ?? '',
    brand: line.brand ?? '',
    kind: line.kind,
    quantity: line.quantity,
    unitPrice: line.unitPrice ?? { units: 0n, scale: 0 },
    discount: line.discountMinor,
    net: line.amountMinor - line.discountMinor,
    attributes: line.attributes ?? {},
  };
}

function shippingOf(lines: readonly OrderLineInput[]): bigint {
  return lines
    .filter((line) => line.kind === 'shipping')
    .reduce((sum, line) => sum + line.amountMinor - line.discountMinor, 0n);
}
