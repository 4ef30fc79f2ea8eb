import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { add, floorDivide, floorRemainder, multiply, negate, smaller, subtract, whole } from './whole.ts';

/** Numbers around the edges of the safe range as well as small and very large ones. */
const bigs = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: 2n ** 53n - 5n, max: 2n ** 53n + 5n }),
  fc.bigInt({ min: -(2n ** 53n) - 5n, max: -(2n ** 53n) + 5n }),
  fc.bigInt({ min: 94_906_260n, max: 94_906_270n }),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
);
const floor = (a: bigint, b: bigint): bigint => (a - (((a % b) + b) % b)) / b;

test('every operation agrees with bigint and gives the one representation', () => {
  fc.assert(
    fc.property(bigs, bigs, (a, b) => {
      const [x, y] = [whole(a), whole(b)];
      assert.deepEqual(add(x, y), whole(a + b));
      assert.deepEqual(subtract(x, y), whole(a - b));
      assert.deepEqual(multiply(x, y), whole(a * b));
      assert.deepEqual(negate(x), whole(-a));
      assert.deepEqual(smaller(x, y), whole(a < b ? a : b));
      assert.equal(x < y, a < b);
      assert.equal(x === y, a === b);
      if (b > 0n) {
        assert.deepEqual(floorDivide(x, y), whole(floor(a, b)));
        assert.deepEqual(floorRemainder(x, y), whole(a - floor(a, b) * b));
      }
    }),
    { numRuns: 5000 },
  );
});

test('quotients that doubles round up are found out', () => {
  const near = fc.tuple(fc.bigInt({ min: 1n, max: 2n ** 53n - 1n }), fc.bigInt({ min: -3n, max: 3n }));
  fc.assert(
    fc.property(near, fc.bigInt({ min: 1n, max: 2n ** 27n }), ([base, offset], b) => {
      const a = (base / b) * b + offset;
      if (a < 0n || a > 2n ** 53n - 1n) return;
      assert.deepEqual(floorDivide(Number(a), Number(b)), Number(floor(a, b)));
      assert.deepEqual(floorRemainder(Number(a), Number(b)), Number(a - floor(a, b) * b));
    }),
    { numRuns: 20_000 },
  );
});

test('a product just beyond the safe range is exact', () => {
  assert.equal(multiply(94_906_267, 94_906_267), 94_906_267n * 94_906_267n);
  assert.equal(multiply(0, -5), 0);
  assert.ok(Object.is(multiply(0, -5), 0));
  assert.ok(Object.is(negate(0), 0));
});
