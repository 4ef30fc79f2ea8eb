import { roundDecimal, parseDecimal, formatMinor, decimalsOf, type Json } from '@loyaltyos/kernel';
import type { SpecFacts, SpecLine } from '../spec/spec.ts';

/** An event that shows a finding, as JSON: what `*.spec.json` files say about a case, and the order as the API takes it. */
export interface Witness {
  /** The rules that apply to it. */
  readonly rules: readonly string[];
  readonly facts: SpecFacts;
  /** By need key. */
  readonly history: Readonly<Record<string, string>>;
  /** What to send to ingest or simulate it; absent for other events. The customer is as `facts` says. */
  readonly order?: Json;
}

/** The order of the facts in the shape of a request. */
export function orderOf(facts: SpecFacts): Json {
  const { currency = '', lines = [], total = '0', channel, store, occurredAt = '' } = facts;
  return {
    orderId: 'ord_witness',
    customerId: facts.customer?.id ?? 'cust_1',
    orderTotal: String(total),
    currencyCode: currency,
    lineItems: lines.map((line) => lineOf(line, currency)),
    ...(channel === undefined || channel === '' ? {} : { channel }),
    ...(store === undefined || store === '' ? {} : { storeId: store }),
    occurredAt,
  };
}

function lineOf(line: SpecLine, currency: string): Json {
  const minor = (value: SpecLine['net']): bigint =>
    roundDecimal(parseDecimal(String(value ?? '0')) ?? { units: 0n, scale: 0 }, decimalsOf(currency), 'half_up');
  const { sku = '', category, brand, kind, quantity = '1', unitPrice, attributes } = line;
  const discount = minor(line.discount);
  return {
    sku,
    quantity: String(quantity),
    lineTotal: formatMinor(minor(line.net) + discount, currency),
    ...(unitPrice === undefined ? {} : { unitPrice: String(unitPrice) }),
    ...(category === undefined ? {} : { category }),
    ...(brand === undefined ? {} : { brand }),
    ...(kind === undefined ? {} : { kind }),
    ...(discount === 0n ? {} : { discount: formatMinor(discount, currency) }),
    ...(attributes === undefined ? {} : { attributes }),
  };
}
