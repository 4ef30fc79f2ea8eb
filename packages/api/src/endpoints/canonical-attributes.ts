import { formatDecimal, type Json } from '@loyaltyos/kernel';
import type { Attributes, AttributeValue } from '@loyaltyos/rules';

/** Attributes as a value that replays are compared by; a number keeps apart from the text of the same digits. */
export function canonicalAttributes(attributes: Attributes): Json {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, canonical(value)]));
}

function canonical(value: AttributeValue): Json {
  return typeof value === 'object' ? { number: formatDecimal(value) } : value;
}
