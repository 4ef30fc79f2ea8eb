import {
  compareDecimals,
  currencyDecimals,
  decimal,
  decimalPlaces,
  parseDecimal,
  significantDigits,
} from '@loyaltyos/kernel';
import type { FieldError } from '@loyaltyos/problems';
import { outOfRange } from './findings.ts';
import type { ProgrammeDocument } from './programme.ts';

const MAX_DIGITS = 15;
const MAX_CONVERTED_POINTS = 1_000_000_000;
/** A point may be worth less than the smallest coin. */
const MORE_PLACES_OF_A_POINT = 4;
const DECIMAL_TEXT = /^\d+(\.\d+)?$/;

/** What is wrong with the amounts of money in the programme: all are in the base currency. */
export function moneyErrors({ currencies, pointValue, conversion, adjustments }: ProgrammeDocument): FieldError[] {
  const places = currencyDecimals(currencies[0]);
  // Without a currency there is nothing to hold amounts to; that is told elsewhere.
  if (places === undefined) return [];
  const errors = amountErrors('/adjustments/maxCredit', adjustments.maxCredit, { places });
  if (pointValue !== undefined) {
    errors.push(...amountErrors('/pointValue', pointValue, { places: places + MORE_PLACES_OF_A_POINT }));
  }
  if (conversion !== null) {
    errors.push(
      ...outOfRange('/conversion/points', conversion.points, { least: 1, most: MAX_CONVERTED_POINTS }),
      ...amountErrors('/conversion/credit', conversion.credit, { places, positive: true }),
    );
  }
  return errors;
}

function amountErrors(
  pointer: string,
  text: string,
  { places, positive = false }: { places: number; positive?: boolean },
): FieldError[] {
  const value = DECIMAL_TEXT.test(text) ? parseDecimal(text) : undefined;
  if (value === undefined || significantDigits(value) > MAX_DIGITS) {
    const message = `Must be an amount as decimal text of at most ${MAX_DIGITS} digits, not negative.`;
    return [{ pointer, code: 'not-an-amount', message }];
  }
  if (decimalPlaces(value) > places) {
    return [{ pointer, code: 'too-many-decimals', message: `Must have at most ${places} decimals.` }];
  }
  if (positive && compareDecimals(value, decimal(0)) === 0) {
    return [{ pointer, code: 'not-positive', message: 'Must be more than 0.' }];
  }
  return [];
}
