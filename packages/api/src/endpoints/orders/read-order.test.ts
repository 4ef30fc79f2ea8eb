import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson, parseDecimal, type Decimal } from '@loyaltyos/kernel';
import fc from 'fast-check';
import { readOrder } from './read-order.ts';

const NOW = Date.UTC(2026, 2, 1);
const exact = (text: string): Decimal => {
  const value = parseDecimal(text);
  assert.ok(value !== undefined, text);
  return value;
};

function amountOf(quantity: string, unitPrice: string, currencyCode: string): bigint | undefined {
  const line = { sku: 'A', quantity: exact(quantity), unitPrice: exact(unitPrice) };
  const request = { orderId: 'o', customerId: 'c', orderTotal: exact('1'), currencyCode, lineItems: [line] };
  return readOrder(request, NOW).lines[0]?.amountMinor;
}

test('the amount of a line is rounded half up to the currency', () => {
  for (const [quantity, unitPrice, currency, minor] of [
    ['1', '149.99', 'GBP', 14999n],
    ['3', '0.335', 'GBP', 101n],
    ['0.001', '5', 'GBP', 1n],
    ['0.001', '4.999999', 'GBP', 0n],
    ['40.35', '1.4299', 'EUR', 5770n],
    ['0.5', '1', 'JPY', 1n],
    ['0.499', '1', 'JPY', 0n],
    ['1.5', '0.333', 'KWD', 500n],
  ] as const) {
    assert.equal(amountOf(quantity, unitPrice, currency), minor, `${quantity} x ${unitPrice} ${currency}`);
  }
});

test('the amount agrees with whole-number arithmetic', () => {
  const property = fc.property(
    fc.integer({ min: 1, max: 999_999 }),
    fc.integer({ min: 0, max: 999_999_999 }),
    (milli, micro) => {
      // In millionths of a thousandth of a pound; a penny is 10^7 of them.
      const product = BigInt(milli) * BigInt(micro);
      const expected = (2n * product + 10_000_000n) / 20_000_000n;
      const thousandths = `${Math.floor(milli / 1000)}.${String(milli % 1000).padStart(3, '0')}`;
      const millionths = `${Math.floor(micro / 1e6)}.${String(micro % 1e6).padStart(6, '0')}`;
      assert.equal(amountOf(thousandths, millionths, 'GBP'), expected);
    },
  );
  fc.assert(property);
});

test('the canonical value says the same for what means the same', () => {
  const base = { orderId: 'o', customerId: 'c', currencyCode: 'GBP' };
  const one = readOrder(
    {
      ...base,
      orderTotal: exact('149.990'),
      lineItems: [{ sku: 'A', quantity: exact('1.0'), unitPrice: exact('1e2') }],
      occurredAt: NOW,
    },
    NOW,
  );
  assert.equal(
    canonicalJson(one.canonical),
    '{"currencyCode":"GBP","customerId":"c","lineItems":[{"quantity":"1","sku":"A","unitPrice":"100"}],' +
      '"occurredAt":"2026-03-01T00:00:00.000Z","orderId":"o","orderTotal":"149.99"}',
  );
});
