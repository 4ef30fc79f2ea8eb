import type { CurrencyCode, Instant } from '@loyaltyos/kernel';
import type { CustomerFacts, Facts, FieldValue, LineFacts, NamedList } from '@loyaltyos/rules';
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
    customer: customerFacts(buyer),
    fields: {},
    lists,
  };
}

/** Something that happened to a member besides an order, as the rules see it. */
export function eventFacts(
  event: {
    name: string;
    fields: Readonly<Record<string, FieldValue>>;
    occurredAt: Instant;
    currency?: CurrencyCode;
  },
  member: Buyer,
  lists: ReadonlyMap<string, NamedList>,
): Facts {
  const { name, fields, occurredAt, currency = '' } = event;
  const nowhere = { currency, channel: '', store: '', lines: [] };
  return { event: name, occurredAt, ...nowhere, customer: customerFacts(member), fields, lists };
}

function customerFacts(buyer: Buyer): CustomerFacts {
  return {
    id: buyer.customerId,
    tier: buyer.tier ?? '',
    enrolled: buyer.enrolledAt,
    ...(buyer.profile?.birthDate === undefined ? {} : { birthdate: buyer.profile.birthDate }),
    attributes: buyer.profile?.attributes ?? {},
    // Nothing assigns customers to segments yet.
    segments: new Set(),
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
