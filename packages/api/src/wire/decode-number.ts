import { decimalPlaces, parseDecimal, type Decimal } from '@loyaltyos/kernel';
import { MAX_MONEY_DIGITS } from '../schema/money.ts';
import { MAX_QUANTITY_PLACES } from '../schema/quantity.ts';
import type { Decoder, SchemaNode } from './decode.ts';
import type { Findings } from './findings.ts';
import { JsonNumber, type ReadJson } from './json-value.ts';

const DECIMAL_STRING = /^-?[0-9]+(?:\.[0-9]+)?$/;
/** `parseDecimal` gives the fewest units that hold the value: their digits are those that it has once written out. */
const LIMIT = 10n ** BigInt(MAX_MONEY_DIGITS);

export function moneyDecoder({ minimum, exclusiveMinimum }: SchemaNode): Decoder {
  const mayBeNegative = minimum === undefined && exclusiveMinimum === undefined;
  const mustBePositive = exclusiveMinimum !== undefined;
  return (value, findings) => {
    const amount = readDecimal(value, findings);
    if (amount === undefined) return undefined;
    if (mustBePositive && amount.units <= 0n) return findings.value('not-positive', 'Must be more than 0.');
    if (amount.units < 0n && !mayBeNegative) return findings.value('negative', 'Must not be negative.');
    return amount;
  };
}

export const decodeQuantity: Decoder = (value, findings) => {
  const quantity = readDecimal(value, findings);
  if (quantity === undefined) return undefined;
  if (quantity.units <= 0n) return findings.value('not-positive', 'Must be more than 0.');
  if (decimalPlaces(quantity) > MAX_QUANTITY_PLACES) {
    return findings.value('too-many-decimals', `Must have at most ${MAX_QUANTITY_PLACES} decimals.`);
  }
  return quantity;
};

/** A number, or text that is a number without an exponent, of as many digits as money may have. */
function readDecimal(value: ReadJson, findings: Findings): Decimal | undefined {
  const isText = typeof value === 'string';
  if (!(value instanceof JsonNumber) && !isText) return findings.shape('wrong-type', 'Must be a number.');
  if (isText && !DECIMAL_STRING.test(value)) return findings.shape('wrong-type', 'Must be a number or decimal text.');
  const read = parseDecimal(isText ? value : value.text);
  if (read === undefined || read.units >= LIMIT || read.units <= -LIMIT) {
    return findings.value('too-many-digits', `Must have at most ${MAX_MONEY_DIGITS} digits.`);
  }
  return read;
}

/** A whole number within its bounds, read digit by digit; 12.0 is one, "12" is not. */
export function integerDecoder({ minimum, maximum }: SchemaNode): Decoder {
  const least = minimum ?? Number.MIN_SAFE_INTEGER;
  const most = maximum ?? Number.MAX_SAFE_INTEGER;
  return (value, findings) => {
    if (!(value instanceof JsonNumber)) return findings.shape('wrong-type', 'Must be a whole number.');
    const exact = parseDecimal(value.text);
    const read = Number(value.text);
    // What has more digits than a decimal may is beyond every bound, or has some behind its point.
    const whole = exact === undefined ? Math.abs(read) > Number.MAX_SAFE_INTEGER : decimalPlaces(exact) === 0;
    if (!whole) return findings.value('not-whole', 'Must be a whole number.');
    if (read < least) return findings.value('too-small', `Must be at least ${least}.`);
    if (read > most) return findings.value('too-large', `Must be at most ${most}.`);
    return read === 0 ? 0 : read;
  };
}
