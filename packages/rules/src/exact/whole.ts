/**
 * A whole number of any size: a `number` exactly when it is a safe integer, a `bigint` otherwise. The two never
 * overlap, so `===`, `<` and `>` compare values, and nearly all arithmetic of real orders stays in plain numbers, where
 * it is exact because every result is checked against the safe range before it is used.
 */
export type Whole = number | bigint;

const SAFE = Number.MAX_SAFE_INTEGER;

/** The one representation of `value`. What is beyond the safe range converts to something beyond it. */
export function whole(value: bigint): Whole {
  const number = Number(value);
  return number <= SAFE && number >= -SAFE ? number : value;
}

export function add(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (sum <= SAFE && sum >= -SAFE) return sum;
  }
  return whole(BigInt(a) + BigInt(b));
}

export function subtract(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (difference <= SAFE && difference >= -SAFE) return difference;
  }
  return whole(BigInt(a) - BigInt(b));
}

/** A product that rounds into the safe range was exact: beyond it, doubles are at least 2^53. */
export function multiply(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    // Adding 0 turns the -0 of `0 * -5` into 0.
    if (product <= SAFE && product >= -SAFE) return product + 0;
  }
  return whole(BigInt(a) * BigInt(b));
}

export function negate(a: Whole): Whole {
  return typeof a === 'number' ? 0 - a : whole(-a);
}

/** The largest whole number that is not above a / b; b is positive. */
export function floorDivide(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number' && a >= 0) {
    const quotient = Math.floor(a / b);
    return a < quotient * b ? quotient - 1 : quotient;
  }
  const [dividend, divisor] = [BigInt(a), BigInt(b)];
  const quotient = dividend / divisor;
  return whole(dividend % divisor < 0n ? quotient - 1n : quotient);
}

/**
 * What `floorDivide` leaves: from 0 to below b. A quotient of doubles may be rounded up to the next whole number, but
 * only when it is so near that the product is a + 1 at most: then the product is exact, and the rest is negative. This
 * is several times faster than `%` on doubles.
 */
export function floorRemainder(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number' && a >= 0) {
    const rest = a - Math.floor(a / b) * b;
    return rest < 0 ? rest + b : rest;
  }
  const divisor = BigInt(b);
  const rest = BigInt(a) % divisor;
  return whole(rest < 0n ? rest + divisor : rest);
}

export function smaller(a: Whole, b: Whole): Whole {
  return b < a ? b : a;
}
