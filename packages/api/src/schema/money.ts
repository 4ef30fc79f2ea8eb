import type { Decimal } from '@loyaltyos/kernel';
import { Type, type TUnsafe } from 'typebox';

/** Digits that an amount may have, written out without an exponent. */
export const MAX_MONEY_DIGITS = 15;

/**
 * Money as a caller sends it: a JSON number or a decimal string, read from its text. How many decimals it may have
 * depends on the currency beside it, which is checked where both are known.
 */
export function MoneyIn(description: string): TUnsafe<Decimal> {
  return Type.Unsafe<Decimal>(moneySchema(description, { minimum: 0 }));
}

/** The same, more than 0. */
export function PositiveMoneyIn(description: string): TUnsafe<Decimal> {
  return Type.Unsafe<Decimal>(moneySchema(description, { exclusiveMinimum: 0 }));
}

/** The same, of either sign. */
export function SignedMoneyIn(description: string): TUnsafe<Decimal> {
  return Type.Unsafe<Decimal>(moneySchema(description, {}));
}

function moneySchema(description: string, bounds: { minimum?: 0; exclusiveMinimum?: 0 }): object {
  return {
    type: ['number', 'string'],
    format: 'decimal',
    ...bounds,
    pattern: '^-?[0-9]+(\\.[0-9]+)?$',
    'x-semantic': 'money',
    description,
    examples: [149.99, '149.99'],
  };
}

/** Money as we answer it: a decimal string with the decimals of its currency. */
export function MoneyOut(description: string): TUnsafe<string> {
  return Type.Unsafe<string>({
    type: 'string',
    format: 'decimal',
    pattern: '^-?[0-9]+(\\.[0-9]+)?$',
    'x-semantic': 'money',
    description,
    examples: ['149.99'],
  });
}
