/** `12.34` as minor units of a currency with two decimals. */
export function minorOf(text: unknown): bigint {
  if (typeof text !== 'string' || !/^-?\d+\.\d\d$/.test(text))
    throw new Error(`not an amount: ${JSON.stringify(text)}`);
  return BigInt(text.replace('.', ''));
}

/** Minor units as the decimal text of a request. */
export function textOf(minor: bigint): string {
  const digits = String(minor).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Points of an answer. */
export function pointsOf(value: unknown): bigint {
  if (!Number.isSafeInteger(value)) throw new Error(`not points: ${JSON.stringify(value)}`);
  return BigInt(value as number);
}

/** Half up, of what is not negative. */
export function rounded(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}
