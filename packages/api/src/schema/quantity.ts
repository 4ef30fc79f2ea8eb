import type { Decimal } from '@loyaltyos/kernel';
import { Type, type TUnsafe } from 'typebox';

/** Decimals that a quantity may have: goods are weighed in grams. */
export const MAX_QUANTITY_PLACES = 3;

/** How many, or how much, as a caller sends it: a JSON number or a decimal string, more than 0. */
export function QuantityIn(description: string): TUnsafe<Decimal> {
  return Type.Unsafe<Decimal>({
    type: ['number', 'string'],
    format: 'decimal',
    exclusiveMinimum: 0,
    pattern: '^-?[0-9]+(\\.[0-9]+)?$',
    'x-semantic': 'quantity',
    description,
    examples: [1, '0.350'],
  });
}

/** A quantity as we answer it: the shortest decimal string. */
export function QuantityOut(description: string): TUnsafe<string> {
  return Type.Unsafe<string>({
    type: 'string',
    format: 'decimal',
    pattern: '^[0-9]+(\\.[0-9]{1,3})?$',
    'x-semantic': 'quantity',
    description,
    examples: ['1', '0.35'],
  });
}
