import {
  assert,
  decimalsOf,
  parseDecimal,
  parseInstant,
  roundDecimal,
  type Decimal,
  type Json,
} from '@loyaltyos/kernel';
import type { LineKind } from '@loyaltyos/rules';
import { attributesFromJson } from '../customers/profile-record.ts';
import { lineAmount } from './line-amount.ts';
import type { CanonicalOrder, OrderInput, OrderLineInput } from './order.ts';

/** The order that a stored canonical value stands for. It was checked when it was taken in. */
export function orderFromCanonical(canonical: CanonicalOrder): OrderInput {
  const currencyCode = textAt(canonical, 'currencyCode');
  const places = decimalsOf(currencyCode);
  const lines = (canonical['lineItems'] ?? []) as readonly CanonicalOrder[];
  return {
    orderId: textAt(canonical, 'orderId'),
    customerId: textAt(canonical, 'customerId'),
    currencyCode,
    totalMinor: roundDecimal(numberAt(canonical, 'orderTotal'), places, 'half_up'),
    lines: lines.map((line) => lineFromCanonical(line, places)),
    ...when(canonical['channel'], (channel) => ({ channel: String(channel) })),
    ...when(canonical['storeId'], (storeId) => ({ storeId: String(storeId) })),
    ...when(canonical['occurredAt'], (text) => {
      const occurredAt = parseInstant(String(text));
      assert(occurredAt !== undefined, 'a stored order has an instant');
      return { occurredAt };
    }),
    ...when(canonical['attributes'], (attributes) => ({ attributes: attributesFromJson(attributes) })),
    canonical,
  };
}

function lineFromCanonical(line: CanonicalOrder, places: number): OrderLineInput {
  const quantity = numberAt(line, 'quantity');
  const unitPrice = line['unitPrice'] === undefined ? undefined : numberAt(line, 'unitPrice');
  const minor = (name: string): bigint => roundDecimal(numberAt(line, name), places, 'half_up');
  assert(unitPrice !== undefined || line['lineTotal'] !== undefined, 'a stored line has a price');
  return {
    sku: textAt(line, 'sku'),
    quantity,
    amountMinor: line['lineTotal'] === undefined ? lineAmount(quantity, unitPrice!, places) : minor('lineTotal'),
    discountMinor: line['discount'] === undefined ? 0n : minor('discount'),
    kind: (line['kind'] ?? 'product') as LineKind,
    ...(unitPrice === undefined ? {} : { unitPrice }),
    ...when(line['category'], (category) => ({ category: String(category) })),
    ...when(line['brand'], (brand) => ({ brand: String(brand) })),
    ...when(line['attributes'], (attributes) => ({ attributes: attributesFromJson(attributes) })),
  };
}

function textAt(value: CanonicalOrder, name: string): string {
  const text = value[name];
  assert(typeof text === 'string', `a stored order has ${name}`);
  return text;
}

function numberAt(value: CanonicalOrder, name: string): Decimal {
  const number = parseDecimal(textAt(value, name));
  assert(number !== undefined, `a stored order has a number ${name}`);
  return number;
}

function when<Members extends object>(value: Json | undefined, members: (value: Json) => Members): Members | object {
  return value === undefined ? {} : members(value);
}
