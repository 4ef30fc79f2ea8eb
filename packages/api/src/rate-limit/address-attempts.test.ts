import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '@loyaltyos/problems';
import { AddressAttempts } from './address-attempts.ts';

function isTooMany(error: unknown): boolean {
  return (
    error instanceof Problem && error.code === 'too-many-attempts' && error.retryable && error.retryAfterSeconds! > 0
  );
}

test('a hundred secrets at once: sixty are looked at, and what proves right is forgiven', () => {
  let now = 0;
  const attempts = new AddressAttempts(() => now);
  const begun = Array.from({ length: 60 }, () => attempts.presentSecret('192.0.2.1'));
  for (let index = 0; index < 40; index += 1) assert.throws(() => attempts.presentSecret('192.0.2.1'), isTooMany);
  assert.equal(attempts.refused, 40);
  assert.ok(attempts.presentSecret('192.0.2.2'), 'another address');
  begun[0]?.forgive();
  assert.ok(attempts.presentSecret('192.0.2.1'));
  assert.throws(() => attempts.presentSecret('192.0.2.1'), isTooMany);
  now += 1000;
  assert.ok(attempts.presentSecret('192.0.2.1'), 'one more each second');
  assert.throws(() => attempts.presentSecret('192.0.2.1'), isTooMany);
});

test('tokens are counted when they were wrong, and apart from secrets', () => {
  const attempts = new AddressAttempts(() => 0);
  for (let index = 0; index < 1000; index += 1) attempts.presentToken('192.0.2.1');
  for (let index = 0; index < 300; index += 1) attempts.tokenWasWrong('192.0.2.1');
  assert.throws(() => attempts.presentToken('192.0.2.1'), isTooMany);
  attempts.presentToken('192.0.2.2');
  attempts.presentSecret('192.0.2.1');
});

test('all addresses of a network of 64 bits count as one', () => {
  const attempts = new AddressAttempts(() => 0);
  for (let index = 0; index < 60; index += 1) attempts.presentSecret(`2001:db8::${index}`);
  assert.throws(() => attempts.presentSecret('2001:db8::ffff'), isTooMany);
  attempts.presentSecret('2001:db8:0:1::1');
});

test('what makes something for somebody unknown is counted, however it ends', () => {
  let now = 0;
  const attempts = new AddressAttempts(() => now);
  for (let index = 0; index < 30; index += 1) attempts.askForScarce('192.0.2.1');
  assert.throws(() => attempts.askForScarce('192.0.2.1'), isTooMany);
  now += 60_000;
  attempts.askForScarce('192.0.2.1');
  assert.throws(() => attempts.askForScarce('192.0.2.1'), isTooMany);
});
