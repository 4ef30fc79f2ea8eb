import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Defect } from './assert.ts';
import { currencyCodes, currencyDecimals } from './currency.ts';
import { parseDecimal } from './decimal.ts';
import { formatMoney, moneyOf } from './money.ts';

test('money has the decimals of its currency, and no more', () => {
  for (const [text, currency, shown] of [
    ['149.99', 'GBP', '149.99'],
    ['149.9', 'GBP', '149.90'],
    ['149.990', 'GBP', '149.99'],
    ['150', 'JPY', '150'],
    ['1.234', 'KWD', '1.234'],
    ['-0.05', 'EUR', '-0.05'],
  ] as const) {
    const money = moneyOf(parseDecimal(text)!, currency);
    assert.ok(money !== undefined, text);
    assert.equal(formatMoney(money), shown);
  }
  assert.equal(moneyOf(parseDecimal('149.999')!, 'GBP'), undefined);
  assert.equal(moneyOf(parseDecimal('1.5')!, 'JPY'), undefined);
});

test('currencies are those of ISO 4217, written in capitals', () => {
  assert.equal(currencyDecimals('gbp'), undefined);
  assert.equal(currencyDecimals('ZZZ'), undefined);
  assert.equal(currencyDecimals('constructor'), undefined);
  assert.ok(currencyCodes().length > 150);
  for (const code of currencyCodes()) assert.match(code, /^[A-Z]{3}$/);
  assert.throws(() => formatMoney({ minor: 1n, currency: 'ZZZ' }), Defect);
});
