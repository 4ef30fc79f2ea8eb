import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RateLimiter } from './rate-limiter.ts';

const RATE = { perSecond: 50, burst: 50 };

function limiter(maxKeys = 100): { limiter: RateLimiter; advance: (ms: number) => void } {
  let now = 5_000_000.25;
  const advance = (ms: number): void => {
    now += ms;
  };
  return { limiter: new RateLimiter(() => now, maxKeys), advance };
}

test('a burst at once, and then as many a second as the rate says', () => {
  const { limiter: rates, advance } = limiter();
  for (let left = 49; left >= 0; left -= 1) {
    const taken = rates.take('a', RATE);
    assert.deepEqual([taken.allowed, taken.remaining, taken.waitMs], [true, left, 0]);
  }
  const refused = rates.take('a', RATE);
  assert.deepEqual([refused.allowed, refused.remaining], [false, 0]);
  assert.ok(Math.abs(refused.waitMs - 20) < 0.01 && Math.abs(refused.restoredMs - 1000) < 0.01);
  let allowed = 0;
  for (let ms = 0; ms < 10_000; ms += 1) {
    advance(1);
    if (rates.take('a', RATE).allowed) allowed += 1;
  }
  assert.ok(allowed === 500 || allowed === 499, String(allowed));
});

test('in no second more than a burst and a second of the rate', () => {
  const { limiter: rates, advance } = limiter();
  const at: number[] = [];
  for (let ms = 0; ms < 5000; ms += 1) {
    // Rests, then comes in a rush.
    if (ms % 2300 < 1300) for (let index = 0; index < 5; index += 1) if (rates.take('a', RATE).allowed) at.push(ms);
    advance(1);
  }
  for (const from of at) assert.ok(at.filter((ms) => ms >= from && ms < from + 1000).length <= 100);
});

test('keys have nothing to do with each other', () => {
  const { limiter: rates } = limiter();
  for (let index = 0; index < 60; index += 1) rates.take('a', RATE);
  assert.equal(rates.take('a', RATE).allowed, false);
  assert.equal(rates.take('b', RATE).remaining, 49);
});

test('what was used without asking has to come back first; what is given back is there at once', () => {
  const { limiter: rates, advance } = limiter();
  assert.equal(rates.charge('a', RATE, 150).remaining, 0);
  const refused = rates.take('a', RATE);
  assert.equal(refused.allowed, false);
  assert.ok(Math.abs(refused.waitMs - 2020) < 0.01, String(refused.waitMs));
  advance(2020);
  assert.equal(rates.take('a', RATE).allowed, true);
  assert.equal(rates.take('a', RATE).allowed, false);
  rates.refund('a', RATE, 2);
  assert.equal(rates.look('a', RATE).remaining, 2);
  assert.equal(rates.take('a', RATE).remaining, 1);
  rates.refund('a', RATE, 1000);
  assert.equal(rates.look('a', RATE).remaining, 50);
});

test('looking takes nothing', () => {
  const { limiter: rates } = limiter();
  for (let index = 0; index < 100; index += 1) assert.equal(rates.look('a', RATE).remaining, 50);
  assert.equal(rates.size, 0);
});

test('so many keys are kept, and the one used longest ago goes', () => {
  const { limiter: rates } = limiter(3);
  for (const key of ['a', 'b', 'c']) rates.charge(key, RATE, 50);
  rates.charge('a', RATE, 0);
  rates.charge('d', RATE, 50);
  assert.equal(rates.size, 3);
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map((key) => rates.look(key, RATE).allowed),
    [false, true, false, false],
  );
});

test('less than one a second', () => {
  const { limiter: rates, advance } = limiter();
  const rate = { perSecond: 1 / 60, burst: 1 };
  assert.equal(rates.take('a', rate).allowed, true);
  assert.ok(Math.abs(rates.take('a', rate).waitMs - 60_000) < 0.01);
  advance(59_999);
  assert.equal(rates.take('a', rate).allowed, false);
  advance(1);
  assert.equal(rates.take('a', rate).allowed, true);
});
