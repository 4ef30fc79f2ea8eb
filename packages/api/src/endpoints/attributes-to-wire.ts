import { formatDecimal, type Decimal, type Json } from '@loyaltyos/kernel';
import type { Attributes } from '@loyaltyos/rules';

/** ECMAScript's proposal for JSON source text, in Node.js from 22 on; TypeScript's library does not have it yet. */
const exactJson = JSON as unknown as { readonly rawJSON: (text: string) => Json };

/** Attributes as they were sent; numbers digit by digit, never through binary arithmetic. */
export function attributesToWire(attributes: Attributes): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === 'object' ? exactNumber(value) : value]),
  );
}

function exactNumber(value: Decimal): Json {
  return exactJson.rawJSON(formatDecimal(value));
}
