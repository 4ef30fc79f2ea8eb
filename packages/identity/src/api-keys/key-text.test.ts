import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatKeyText, newKeySecret, parseKeyText } from './key-text.ts';

const KEY = {
  environment: 'sandbox',
  keyId: 'key_01kjmma2g0dx7vnwde3me88vnh',
  secret: 'vobeybmJYZghAVq7brgQ9qveIJIgzj57ZNe8rGP523l',
} as const;

test('a key is read back as it was written, in both environments', () => {
  for (const environment of ['sandbox', 'production'] as const) {
    const text = formatKeyText({ ...KEY, environment });
    assert.deepEqual(parseKeyText(text), { ...KEY, environment });
    assert.ok(text.startsWith(environment === 'sandbox' ? 'los_sandbox_sk_' : 'los_live_sk_'), text);
  }
});

test('the format does not drift: keys outlive versions of this code', () => {
  assert.equal(
    formatKeyText(KEY),
    'los_sandbox_sk_01kjmma2g0dx7vnwde3me88vnh_vobeybmJYZghAVq7brgQ9qveIJIgzj57ZNe8rGP523l1AQ4hL',
  );
});

test('every typing error in one place, and every swap of neighbours, is found', () => {
  const text = formatKeyText(KEY);
  for (let index = 0; index < text.length; index += 1) {
    const typo = text.slice(0, index) + (text[index] === 'x' ? 'y' : 'x') + text.slice(index + 1);
    assert.equal(parseKeyText(typo), undefined, typo);
    const swapped = text.slice(0, index) + (text[index + 1] ?? '') + (text[index] ?? '') + text.slice(index + 2);
    if (swapped !== text) assert.equal(parseKeyText(swapped), undefined, swapped);
  }
});

test('what is not a key is not taken for one', () => {
  const text = formatKeyText(KEY);
  const others = [
    '',
    'los_sandbox_sk_',
    text.slice(1),
    `${text} `,
    `${text}\n`,
    text.toUpperCase(),
    text.replace('_sk_', '_pk_'),
  ];
  for (const other of others) assert.equal(parseKeyText(other), undefined, other);
});

test('secrets are 43 digits of base 62, all digits occur, none repeats', () => {
  const secrets = Array.from({ length: 500 }, newKeySecret);
  assert.equal(new Set(secrets).size, 500);
  for (const secret of secrets) assert.match(secret, /^[0-9A-Za-z]{43}$/);
  assert.equal(new Set(secrets.join('')).size, 62);
});
