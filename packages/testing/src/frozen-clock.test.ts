import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frozenClock } from './frozen-clock.ts';

test('time stands until it is moved', () => {
  const clock = frozenClock('2026-03-01T12:00:00Z');
  assert.equal(clock.now(), Date.UTC(2026, 2, 1, 12));
  clock.advance(1_500);
  assert.equal(clock.now(), Date.UTC(2026, 2, 1, 12, 0, 1, 500));
  clock.set(0);
  assert.equal(clock.now(), 0);
  assert.throws(() => frozenClock('tomorrow'), /not an instant/);
});
