import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  apportion,
  refundOfLines,
  returnLines,
  shareOf,
  thousandths,
  type ReturnableLine,
} from './refund-arithmetic.ts';

const units = fc.bigInt({ min: 0n, max: 1_000_000_000n });

test('shares are whole, add up, stay within their weights and differ from the exact share by less than one', () => {
  fc.assert(
    fc.property(fc.array(units, { minLength: 1, maxLength: 12 }), fc.nat({ max: 1000 }), (weights, permille) => {
      const sum = weights.reduce((total, weight) => total + weight, 0n);
      const amount = (sum * BigInt(permille)) / 1000n;
      const shares = apportion(amount, weights);
      assert.equal(
        shares.reduce((total, share) => total + share, 0n),
        amount,
      );
      for (const [index, share] of shares.entries()) {
        assert.ok(share >= 0n && share <= weights[index]!);
        if (sum === 0n) continue;
        const exact = amount * weights[index]!;
        assert.ok(share * sum > exact - sum && share * sum < exact + sum);
      }
    }),
    { numRuns: 2000 },
  );
});

test('however a refund is split, the shares taken add up to the whole', () => {
  fc.assert(
    fc.property(
      units,
      fc.array(fc.bigInt({ min: 1n, max: 100_000n }), { minLength: 1, maxLength: 20 }),
      (earned, parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0n);
        let [refunded, taken] = [0n, 0n];
        for (const part of parts) {
          refunded += part;
          const target = shareOf(earned, refunded, total);
          assert.ok(target >= taken, 'a return never gives points');
          taken = target;
        }
        assert.equal(taken, earned);
      },
    ),
    { numRuns: 2000 },
  );
});

const line = fc.record<ReturnableLine>({
  sku: fc.constantFrom('a', 'b', 'c'),
  quantity: fc.record({ units: fc.bigInt({ min: 1n, max: 9999n }), scale: fc.integer({ min: 0, max: 3 }) }),
  netMinor: fc.bigInt({ min: 0n, max: 1_000_000n }),
  isShipping: fc.boolean(),
});

test('all lines, in whatever parts they come back, refund what was paid for goods', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      units,
      fc.integer({ min: 1, max: 5 }),
      (lines, extra, steps) => {
        const shipping = lines.filter((one) => one.isShipping).reduce((sum, one) => sum + one.netMinor, 0n);
        const goods = lines.filter((one) => !one.isShipping).reduce((sum, one) => sum + one.netMinor, 0n);
        const order = { totalMinor: shipping + extra, lines };
        let before = 0n;
        for (let step = 1; step <= steps; step += 1) {
          const returned = lines.map((one) =>
            one.isShipping ? 0n : (thousandths(one.quantity) * BigInt(step)) / BigInt(steps),
          );
          const refund = refundOfLines(order, returned);
          assert.ok(refund >= before && refund <= order.totalMinor);
          before = refund;
        }
        assert.equal(before, goods === 0n ? 0n : extra);
      },
    ),
    { numRuns: 2000 },
  );
});

test('an order-level discount is shared by the lines in proportion', () => {
  const of = (sku: string, netMinor: bigint): ReturnableLine => {
    return { sku, quantity: { units: 1n, scale: 0 }, netMinor, isShipping: false };
  };
  const order = { totalMinor: 90_00n, lines: [of('a', 60_00n), of('b', 40_00n)] };
  assert.equal(refundOfLines(order, [1000n, 0n]), 54_00n);
  assert.equal(refundOfLines(order, [1000n, 1000n]), 90_00n);
});

test('lines of one sku give one after the other, and what is not left is named', () => {
  const of = (sku: string, quantity: bigint, isShipping = false): ReturnableLine => {
    return { sku, quantity: { units: quantity, scale: 0 }, netMinor: 1n, isShipping };
  };
  const lines = [of('a', 2n), of('b', 1n), of('a', 3n), of('s', 1n, true)];
  const two = { units: 2n, scale: 0 };
  assert.deepEqual(returnLines(lines, [], [{ sku: 'a', quantity: { units: 4n, scale: 0 } }]), {
    returned: [2000n, 0n, 2000n, 0n],
  });
  assert.deepEqual(
    returnLines(
      lines,
      [2000n, 0n, 2000n, 0n],
      [
        { sku: 'a', quantity: two },
        { sku: 'x', quantity: two },
        { sku: 's', quantity: two },
      ],
    ),
    {
      notLeft: [
        { index: 0, reason: 'too-many' },
        { index: 1, reason: 'unknown' },
        { index: 2, reason: 'shipping' },
      ],
    },
  );
});
