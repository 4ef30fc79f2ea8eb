import { divideRounded, formatDecimal, type Decimal, type RoundingMode } from '@loyaltyos/kernel';
import { floorDivide, floorRemainder, multiply, whole, type Whole } from './whole.ts';

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  if (a === b || b === 1n) return a;
  if (a === 1n) return b;
  return (a / greatestCommonDivisor(a, b)) * b;
}

export function powerOfTen(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

const POWERS = Array.from({ length: 20 }, (_, exponent) => 10n ** BigInt(exponent));

/**
 * A decimal as a whole number of 10^-`places`. Facts keep to their places; what a host hands over beyond them is cut
 * off, so that a run stays total.
 */
export function decimalUnits(value: Decimal, places: number): Whole {
  const missing = places - value.scale;
  if (missing >= 0) {
    return missing <= 6
      ? multiply(whole(value.units), SMALL_POWERS[missing] ?? 1)
      : whole(value.units * powerOfTen(missing));
  }
  return whole(value.units / powerOfTen(-missing));
}

const SMALL_POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

/** `amount` (not negative) rounded to a multiple of `unit`. */
export function roundToMultiple(amount: Whole, unit: Whole, mode: RoundingMode): Whole {
  const rest = floorRemainder(amount, unit);
  if (rest === 0) return amount;
  if (mode === 'down') return multiply(floorDivide(amount, unit), unit);
  return multiply(whole(divideRounded(BigInt(amount), BigInt(unit), mode)), unit);
}

/** `numerator / denominator` for people: decimal text where it ends, else the reduced fraction: `449.97`, `1/3`. */
export function formatRational(numerator: Whole, denominator: bigint): string {
  const divisor = greatestCommonDivisor(BigInt(numerator), denominator);
  const [top, bottom] = divisor === 0n ? [0n, 1n] : [BigInt(numerator) / divisor, denominator / divisor];
  const places = decimalPlacesOf(bottom);
  if (places === undefined) return `${top}/${bottom}`;
  return formatDecimal({ units: (top * powerOfTen(places)) / bottom, scale: places });
}

/** The places a fraction with this denominator (reduced) needs; undefined when it never ends. */
function decimalPlacesOf(denominator: bigint): number | undefined {
  let [rest, twos, fives] = [denominator, 0, 0];
  while (rest % 2n === 0n) [rest, twos] = [rest / 2n, twos + 1];
  while (rest % 5n === 0n) [rest, fives] = [rest / 5n, fives + 1];
  return rest === 1n ? Math.max(twos, fives) : undefined;
}
