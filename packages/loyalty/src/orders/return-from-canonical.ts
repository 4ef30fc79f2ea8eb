import { assert, parseDecimal, type Decimal, type Json } from '@loyaltyos/kernel';
import type { Refund, ReturnInput } from './refund.ts';

/** A return that waited for its order, from the canonical text that was kept of it. */
export function returnFromCanonical(orderId: string, facts: string): ReturnInput {
  const canonical = JSON.parse(facts) as ReturnInput['canonical'];
  const { returnId, reason } = canonical;
  assert(typeof returnId === 'string', 'a stored return has an id');
  return {
    orderId,
    returnId,
    refund: refundOf(canonical),
    ...(typeof reason === 'string' ? { reason } : {}),
    park: false,
    canonical,
  };
}

function refundOf({ amount, lineItems }: ReturnInput['canonical']): Refund {
  if (amount !== undefined) return { by: 'amount', amount: decimalOf(amount) };
  assert(Array.isArray(lineItems), 'a stored return is by amount or by lines');
  const lines = lineItems as readonly { sku: string; quantity: Json }[];
  return { by: 'lines', lines: lines.map(({ sku, quantity }) => ({ sku, quantity: decimalOf(quantity) })) };
}

function decimalOf(text: Json): Decimal {
  const decimal = typeof text === 'string' ? parseDecimal(text) : undefined;
  assert(decimal !== undefined, 'a stored return has decimal texts');
  return decimal;
}
