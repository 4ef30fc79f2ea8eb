/**
 * The values that an amount can have: numerators over the denominator of its node, both ends included; an absent end is
 * open. Whole numerators make every interval closed, so that `0 < x < 1` of a whole number is seen to be empty.
 */
export interface Interval {
  readonly low: bigint | undefined;
  readonly high: bigint | undefined;
}

export const ANYTHING: Interval = { low: undefined, high: undefined };

export function exactly(value: bigint): Interval {
  return { low: value, high: value };
}

export function isEmpty({ low, high }: Interval): boolean {
  return low !== undefined && high !== undefined && low > high;
}

export function meet(a: Interval, b: Interval): Interval {
  return { low: larger(a.low, b.low), high: lesser(a.high, b.high) };
}

export function hull(a: Interval, b: Interval): Interval {
  return {
    low: a.low === undefined || b.low === undefined ? undefined : a.low < b.low ? a.low : b.low,
    high: a.high === undefined || b.high === undefined ? undefined : a.high > b.high ? a.high : b.high,
  };
}

export function sum(a: Interval, b: Interval): Interval {
  return {
    low: a.low === undefined || b.low === undefined ? undefined : a.low + b.low,
    high: a.high === undefined || b.high === undefined ? undefined : a.high + b.high,
  };
}

export function negated({ low, high }: Interval): Interval {
  return { low: high === undefined ? undefined : -high, high: low === undefined ? undefined : -low };
}

export function product(a: Interval, b: Interval): Interval {
  if (isZero(a) || isZero(b)) return exactly(0n);
  const ends = [
    timesEnd(a.low, b.low, -1, -1),
    timesEnd(a.low, b.high, -1, 1),
    timesEnd(a.high, b.low, 1, -1),
    timesEnd(a.high, b.high, 1, 1),
  ];
  let [low, high]: [bigint | undefined, bigint | undefined] = [ends[0]?.value, ends[0]?.value];
  let [isLowOpen, isHighOpen] = [false, false];
  for (const { value, infinite } of ends) {
    if (infinite < 0) isLowOpen = true;
    if (infinite > 0) isHighOpen = true;
    if (value === undefined) continue;
    if (low === undefined || value < low) low = value;
    if (high === undefined || value > high) high = value;
  }
  return { low: isLowOpen ? undefined : low, high: isHighOpen ? undefined : high };
}

/** By a number that is not negative. */
export function scaled({ low, high }: Interval, factor: bigint): Interval {
  if (factor === 1n) return { low, high };
  return {
    low: low === undefined ? undefined : low * factor,
    high: high === undefined ? undefined : high * factor,
  };
}

/** Each end through a function that never decreases. */
export function mapped({ low, high }: Interval, map: (value: bigint) => bigint): Interval {
  return { low: low === undefined ? undefined : map(low), high: high === undefined ? undefined : map(high) };
}

/** The largest whole number not above a / b; b is positive. */
export function floorOf(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

/** The smallest whole number not below a / b; b is positive. */
export function ceilingOf(a: bigint, b: bigint): bigint {
  return -floorOf(-a, b);
}

function isZero({ low, high }: Interval): boolean {
  return low === 0n && high === 0n;
}

function larger(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

function lesser(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

/** The product of two ends, where an open end is an infinity of the given sign; 0 times infinity is 0. */
function timesEnd(a: bigint | undefined, b: bigint | undefined, signA: number, signB: number) {
  if (a === 0n || b === 0n) return { value: 0n, infinite: 0 };
  if (a !== undefined && b !== undefined) return { value: a * b, infinite: 0 };
  return { value: undefined, infinite: signOf(a, signA) * signOf(b, signB) };
}

function signOf(end: bigint | undefined, open: number): number {
  if (end === undefined) return open;
  return end < 0n ? -1 : 1;
}
