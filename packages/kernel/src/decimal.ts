import { assert } from './assert.ts';

/**
 * An exact decimal number: `units` / 10^`scale`. 1.50 may be {150n, 2} or {15n, 1}; `compareDecimals`
 * sees them as equal and `formatDecimal` prints both alike.
 */
export interface Decimal {
  readonly units: bigint;
  /** Digits behind the point; never negative. */
  readonly scale: number;
}

/** How an exact value becomes a whole number of the units wanted. Ties of `half_up` go away from zero. */
export type RoundingMode = 'half_up' | 'half_even' | 'down' | 'up';

/** The most digits, before and behind the point together, that `parseDecimal` accepts: a bound on the work a number can ask for. */
export const MAX_DECIMAL_DIGITS = 40;

const DECIMAL_TEXT = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;

/**
 * Reads the text of a number exactly: `-12.50`, `1e3`, `0.07`. Never goes through binary arithmetic.
 *
 * @returns undefined when the text is not a number or has more than `MAX_DECIMAL_DIGITS` digits once written out.
 */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > 2 * MAX_DECIMAL_DIGITS) return undefined;
  const match = DECIMAL_TEXT.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match;
  const exponent = Number(exponentText);
  let digits = whole + fraction;
  let scale = fraction.length - exponent;
  if (scale < 0) {
    if (digits.length - scale > MAX_DECIMAL_DIGITS && !/^0*$/.test(digits)) return undefined;
    digits += '0'.repeat(Math.min(-scale, MAX_DECIMAL_DIGITS));
    scale = 0;
  }
  const units = BigInt(sign + digits);
  const shortest = trimmed({ units, scale });
  if (shortest.scale > MAX_DECIMAL_DIGITS || digitsOf(shortest.units) > MAX_DECIMAL_DIGITS) return undefined;
  return shortest;
}

/** A whole number as a decimal. */
export function decimal(units: bigint | number, scale = 0): Decimal {
  assert(scale >= 0 && Number.isInteger(scale), 'a scale is a whole number from 0');
  return { units: BigInt(units), scale };
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) - unitsAt(b, scale), scale };
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const left = unitsAt(a, scale);
  const right = unitsAt(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The number of digits behind the point that the value needs: 1.50 needs 1. */
export function decimalPlaces(value: Decimal): number {
  return trimmed(value).scale;
}

/** The number of significant digits: 120 and 0.0120 have 2, 0 has 1. */
export function significantDigits(value: Decimal): number {
  const text = (value.units < 0n ? -value.units : value.units).toString().replace(/0+$/, '');
  return Math.max(1, text.length);
}

/** The value as a whole number of 10^-`places`, rounded by `mode`. 1.005 at 2 places, half_up: 101n. */
export function roundDecimal(value: Decimal, places: number, mode: RoundingMode): bigint {
  if (value.scale <= places) return unitsAt(value, places);
  return divideRounded(value.units, 10n ** BigInt(value.scale - places), mode);
}

/** `numerator` / `denominator` as a whole number, rounded by `mode`; the denominator is positive. */
export function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  assert(denominator > 0n, 'a denominator is positive');
  const quotient = numerator / denominator;
  const remainder = numerator % denominator;
  if (remainder === 0n) return quotient;
  const away = numerator < 0n ? -1n : 1n;
  const twice = (remainder < 0n ? -remainder : remainder) * 2n;
  switch (mode) {
    case 'down':
      return quotient;
    case 'up':
      return quotient + away;
    case 'half_up':
      return twice >= denominator ? quotient + away : quotient;
    case 'half_even':
      if (twice === denominator) return quotient % 2n === 0n ? quotient : quotient + away;
      return twice > denominator ? quotient + away : quotient;
  }
}

/** The shortest text of the value (`1.5`), or with at least `places` digits behind the point (`1.50`). */
export function formatDecimal(value: Decimal, places = 0): string {
  const { units, scale } = trimmed(value, places);
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale);
  return `${units < 0n ? '-' : ''}${whole}${scale === 0 ? '' : `.${fraction}`}`;
}

/** The value as units of 10^-`scale`, which must be able to hold it. */
function unitsAt(value: Decimal, scale: number): bigint {
  assert(scale >= value.scale, 'a wider scale holds the value');
  return scale === value.scale ? value.units : value.units * 10n ** BigInt(scale - value.scale);
}

function trimmed(value: Decimal, atLeast = 0): Decimal {
  let { units, scale } = value;
  while (scale > atLeast && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return scale < atLeast ? { units: unitsAt({ units, scale }, atLeast), scale: atLeast } : { units, scale };
}

function digitsOf(units: bigint): number {
  return (units < 0n ? -units : units).toString().length;
}
