import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDecimals,
  compareDecimals,
  decimalPlaces,
  divideRounded,
  formatDecimal,
  MAX_DECIMAL_DIGITS,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
  significantDigits,
  subtractDecimals,
  type Decimal,
  type RoundingMode,
} from './decimal.ts';

const decimals = fc.record<Decimal>({
  units: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
  scale: fc.integer({ min: 0, max: 9 }),
});

function read(text: string): Decimal {
  const value = parseDecimal(text);
  assert.ok(value !== undefined, text);
  return value;
}

test('numbers are read by their text, never through binary arithmetic', () => {
  for (const [text, shortest] of [
    ['0.07', '0.07'],
    ['1.15', '1.15'],
    ['4.35', '4.35'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['149.990', '149.99'],
    ['-0', '0'],
    ['-0.50', '-0.5'],
    ['1e3', '1000'],
    ['1.5e-3', '0.0015'],
    ['12E2', '1200'],
    ['000.1', '0.1'],
  ] as const) {
    assert.equal(formatDecimal(read(text)), shortest, text);
  }
});

test('what is no number, or is too long to be one, is not read', () => {
  for (const text of ['', '.', '1.', '.5', '+1', '1e', '1e1.5', 'NaN', 'Infinity', '0x10', '1_000', ' 1', '1 ', '１']) {
    assert.equal(parseDecimal(text), undefined, text);
  }
  assert.equal(parseDecimal(`1e${MAX_DECIMAL_DIGITS}`), undefined);
  assert.equal(parseDecimal('1e400'), undefined);
  assert.equal(parseDecimal('1e-400'), undefined);
  assert.equal(parseDecimal('9'.repeat(MAX_DECIMAL_DIGITS + 1)), undefined);
  assert.equal(parseDecimal('9'.repeat(100_000)), undefined);
  assert.equal(formatDecimal(read('0e999')), '0');
});

test('rounding by each mode, ties and signs', () => {
  const rows: [string, number, Record<RoundingMode, bigint>][] = [
    ['2.5', 0, { half_up: 3n, half_even: 2n, down: 2n, up: 3n }],
    ['3.5', 0, { half_up: 4n, half_even: 4n, down: 3n, up: 4n }],
    ['-2.5', 0, { half_up: -3n, half_even: -2n, down: -2n, up: -3n }],
    ['2.4', 0, { half_up: 2n, half_even: 2n, down: 2n, up: 3n }],
    ['-2.6', 0, { half_up: -3n, half_even: -3n, down: -2n, up: -3n }],
    ['449.97', 0, { half_up: 450n, half_even: 450n, down: 449n, up: 450n }],
    ['1.005', 2, { half_up: 101n, half_even: 100n, down: 100n, up: 101n }],
    ['7', 2, { half_up: 700n, half_even: 700n, down: 700n, up: 700n }],
  ];
  for (const [text, places, expected] of rows) {
    for (const mode of ['half_up', 'half_even', 'down', 'up'] as const) {
      assert.equal(roundDecimal(read(text), places, mode), expected[mode], `${text} ${mode}`);
    }
  }
});

test('reading what was written gives the same value', () => {
  fc.assert(
    fc.property(decimals, (value) => {
      assert.equal(compareDecimals(read(formatDecimal(value)), value), 0);
      assert.equal(compareDecimals(read(formatDecimal(value, 12)), value), 0);
      assert.equal(decimalPlaces(read(formatDecimal(value))), decimalPlaces(value));
    }),
  );
});

test('arithmetic agrees with that of whole numbers at a common scale', () => {
  const at18 = ({ units, scale }: Decimal): bigint => units * 10n ** BigInt(18 - scale);
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      assert.equal(at18(addDecimals(a, b)), at18(a) + at18(b));
      assert.equal(at18(subtractDecimals(a, b)), at18(a) - at18(b));
      const product = multiplyDecimals(a, b);
      assert.equal(
        product.units * 10n ** BigInt(18 - product.scale),
        a.units * b.units * 10n ** BigInt(18 - a.scale - b.scale),
      );
      assert.equal(Math.sign(compareDecimals(a, b)), at18(a) < at18(b) ? -1 : at18(a) > at18(b) ? 1 : 0);
    }),
  );
});

test('a rounded quotient is never off by a whole unit, nor by more than half where it goes to the nearest', () => {
  const modes = fc.constantFrom<RoundingMode>('half_up', 'half_even', 'down', 'up');
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 12n }), modes, (numerator, denominator, mode) => {
      const error = divideRounded(numerator, denominator, mode) * denominator - numerator;
      const size = error < 0n ? -error : error;
      assert.ok(size < denominator);
      if (mode === 'half_up' || mode === 'half_even') assert.ok(2n * size <= denominator);
    }),
  );
});

test('significant digits leave zeros at either end out', () => {
  for (const [text, digits] of [
    ['120', 2],
    ['0.0120', 2],
    ['0', 1],
    ['100.5', 4],
  ] as const) {
    assert.equal(significantDigits(read(text)), digits, text);
  }
});
