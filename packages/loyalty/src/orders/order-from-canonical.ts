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

/** The members of a canonical order: numbers as decimal text, instants in RFC 3339. */
interface CanonicalForm {
  readonly orderId: string;
  readonly customerId: string;
  readonly currencyCode: string;
  readonly orderTotal: string;
  readonly lineItems: readonly CanonicalLine[];
  readonly channel?: string;
  readonly storeId?: string;
  readonly occurredAt?: string;
  readonly attributes?: Json;
}

interface CanonicalLine {
  readonly sku: string;
  readonly quantity: string;
  readonly unitPrice?: string;
  readonly lineTotal?: string;
  readonly discount?: string;
  readonly category?: string;
  readonly brand?: string;
  readonly kind?: LineKind;
  readonly attributes?: Json;
}

/** The order that a stored canonical value stands for. It was checked when it was taken in. */
export function orderFromCanonical(canonical: CanonicalOrder): OrderInput {
  const { orderTotal, lineItems, occurredAt, attributes, ...plain } = canonical as unknown as CanonicalForm;
  const places = decimalsOf(plain.currencyCode);
  return {
    ...plain,
    totalMinor: minorUnits(orderTotal, places),
    lines: lineItems.map((line) => lineFromCanonical(line, places)),
    ...(occurredAt === undefined ? {} : { occurredAt: instant(occurredAt) }),
    ...(attributes === undefined ? {} : { attributes: attributesFromJson(attributes) }),
    canonical,
  };
}

function lineFromCanonical(line: CanonicalLine, places: number): OrderLineInput {
  const { quantity: quantityText, unitPrice: priceText, lineTotal, discount, kind, attributes, ...plain } = line;
  const quantity = decimal(quantityText);
  const unitPrice = priceText === undefined ? undefined : decimal(priceText);
  assert(unitPrice !== undefined || lineTotal !== undefined, 'a stored line has a price');
  return {
    ...plain,
    quantity,
    amountMinor: lineTotal === undefined ? lineAmount(quantity, unitPrice!, places) : minorUnits(lineTotal, places),
    discountMinor: discount === undefined ? 0n : minorUnits(discount, places),
    kind: kind ?? 'product',
    ...(unitPrice === undefined ? {} : { unitPrice }),
    ...(attributes === undefined ? {} : { attributes: attributesFromJson(attributes) }),
  };
}

function minorUnits(text: string, places: number): bigint {
  return roundDecimal(decimal(text), places, 'half_up');
}

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  assert(value !== undefined, 'a stored number is one');
  return value;
}

function instant(text: string): number {
  const value = parseInstant(text);
  assert(value !== undefined, 'a stored instant is one');
  return value;
}
