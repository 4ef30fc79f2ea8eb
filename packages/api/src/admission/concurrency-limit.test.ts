import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConcurrencyLimit } from './concurrency-limit.ts';

const BOUNDS = { targetMs: 200, least: 16, most: 1024 };

/**
 * Callers without end against a server that does so many requests a second: what is under way takes as long as the work in
 * front of it (Little's law). Time is the loop's own.
 */
class Flood {
  readonly limit: ConcurrencyLimit;
  now = 0;

  constructor(bounds = BOUNDS) {
    this.limit = new ConcurrencyLimit(bounds, this.now);
  }

  run(seconds: number, perSecond: number, callers = Number.POSITIVE_INFINITY): void {
    const end = this.now + seconds * 1000;
    while (this.now < end) {
      this.now += 1000 / perSecond;
      const busy = Math.min(callers, this.limit.current);
      this.limit.observe(this.now - (busy * 1000) / perSecond, this.now, busy);
    }
  }
}

test('the limit settles where requests take what they may, whatever the server can do', () => {
  for (const [perSecond, expected] of [
    [200, 40],
    [1000, 200],
    [3000, 600],
  ] as const) {
    const flood = new Flood();
    flood.run(20, perSecond);
    const { current } = flood.limit;
    assert.ok(current >= expected * 0.9 && current <= expected * 1.25, `${current} of ${expected} at ${perSecond}/s`);
    const { typicalMs } = flood.limit;
    assert.ok(typicalMs <= BOUNDS.targetMs * 1.25, `${typicalMs} ms at ${perSecond}/s`);
  }
});

test('it follows a server that becomes slower and faster again, within seconds', () => {
  const flood = new Flood();
  flood.run(10, 2000);
  const before = flood.limit.current;
  flood.run(3, 200);
  assert.ok(flood.limit.current < 60, `${flood.limit.current} after the slowdown`);
  flood.run(5, 2000);
  assert.ok(flood.limit.current > before * 0.9, `${flood.limit.current} after the recovery, ${before} before`);
});

test('a stall leaves the least, and it passes by itself', () => {
  const limit = new ConcurrencyLimit(BOUNDS, 0);
  for (let at = 20_000; at < 20_100; at += 1) limit.observe(at - 15_000, at, limit.current);
  let now = 21_000;
  // Requests that begin one after the other and each take 15 s.
  while (limit.current > BOUNDS.least) {
    now += 15_000;
    for (let index = 0; index < 20; index += 1)
      limit.observe(now + index * 100 - 15_000, now + index * 100, limit.current);
    assert.ok(now < 1_000_000, `still at ${limit.current}`);
  }
  for (let at = now + 15_000; at < now + 20_000; at += 2) limit.observe(at - 5, at, limit.current);
  assert.ok(limit.current > 200, `${limit.current} after five good seconds`);
});

test('a limit that nobody uses is not learnt from', () => {
  const flood = new Flood();
  flood.run(10, 2000, 10);
  assert.equal(flood.limit.current, 256);
  const slow = new ConcurrencyLimit(BOUNDS, 0);
  for (let at = 5000; at < 10_000; at += 10) slow.observe(at - 3000, at, 4);
  assert.equal(slow.current, 256);
});

test('some that take long do not count against the many', () => {
  const limit = new ConcurrencyLimit(BOUNDS, 0);
  for (let at = 0; at < 10_000; at += 10) limit.observe(at - (at % 50 === 0 ? 2000 : 20), at, limit.current);
  assert.equal(limit.current, BOUNDS.most);
});

test('it stays within its bounds', () => {
  const narrow = new Flood({ targetMs: 20, least: 4, most: 8 });
  assert.equal(narrow.limit.current, 8);
  narrow.run(60, 10);
  assert.equal(narrow.limit.current, 4);
  narrow.run(10, 100_000);
  assert.equal(narrow.limit.current, 8);
});
