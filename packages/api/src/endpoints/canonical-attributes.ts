import { formatDecimal, type Json } from '@loyaltyos/kernel';
import type { Attributes, AttributeValue } from '@loyaltyos/rules';

/** Attributes as a value that replays are compared by; a number keeps apart from the text of the same digits. */
export function canonicalAttributes(attributes: Attributes): Json {
  const canonical = (value: AttributeValue): Json =>
    typeof value === 'object' ? { number: formatDecimal(value) } : value;
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, canonical(value)]));
}
