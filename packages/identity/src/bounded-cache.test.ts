import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frozenClock } from '@loyaltyos/testing';
import { BoundedCache } from './bounded-cache.ts';

test('a full cache lets go of what was used longest ago', () => {
  const cache = new BoundedCache<number>(frozenClock(), { maxEntries: 2, maxAgeMs: 100 });
  cache.set('a', 1);
  cache.set('b', 2);
  assert.equal(cache.get('a'), 1);
  cache.set('c', 3);
  assert.deepEqual([cache.get('a'), cache.get('b'), cache.get('c')], [1, undefined, 3]);
  for (let index = 0; index < 1_000; index += 1) cache.set(`k${index}`, index);
  assert.equal(cache.size, 2);
});

test('nothing is given out past its age, which use renews only where asked', () => {
  const clock = frozenClock();
  const fixed = new BoundedCache<number>(clock, { maxEntries: 9, maxAgeMs: 100 });
  const renewed = new BoundedCache<number>(clock, { maxEntries: 9, maxAgeMs: 100, renewedByUse: true });
  fixed.set('a', 1);
  renewed.set('a', 1);
  clock.advance(99);
  assert.deepEqual([fixed.get('a'), renewed.get('a')], [1, 1]);
  clock.advance(99);
  assert.deepEqual([fixed.get('a'), renewed.get('a')], [undefined, 1]);
  fixed.set('b', 2, clock.now() - 100);
  assert.equal(fixed.get('b'), undefined, 'too old when it came');
});

test('a clock set back ages everything, and old entries leave memory unasked', () => {
  const clock = frozenClock();
  const cache = new BoundedCache<number>(clock, { maxEntries: 9, maxAgeMs: 100 });
  cache.set('a', 1);
  clock.advance(-1);
  assert.equal(cache.get('a'), undefined);
  cache.set('b', 2);
  clock.advance(100);
  cache.set('c', 3);
  cache.dropOld();
  assert.equal(cache.size, 1);
});
