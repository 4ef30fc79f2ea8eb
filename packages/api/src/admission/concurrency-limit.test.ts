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
  /** What each request takes besides, however few there are. */
  alwaysMs = 0;

  constructor(bounds = BOUNDS) {
    this.limit = new ConcurrencyLimit(bounds, this.now);
  }

  run(seconds: number, perSecond: number, callers = Number.POSITIVE_INFINITY): void {
    const end = this.now + seconds * 1000;
    while (this.now < end) {
      const busy = Math.min(callers, this.limit.current);
      const tookMs = Math.max(this.alwaysMs, (busy * 1000) / perSecond);
      // So many are answered in that time.
      this.now += tookMs / busy;
      this.limit.observe(this.now - tookMs, this.now, busy);
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

test('where every request is slow, however few there are, it stays open; and closes when it helps again', () => {
  const flood = new Flood();
  flood.alwaysMs = 600;
  flood.run(60, 1000);
  const served: number[] = [];
  for (let second = 0; second < 30; second += 1) {
    flood.run(1, 1000);
    served.push(flood.limit.current / 0.6);
  }
  const mean = served.reduce((sum, each) => sum + each, 0) / served.length;
  assert.ok(mean > 300, `${mean}/s of 1000, with the least let in it would be 27`);
  flood.alwaysMs = 0;
  flood.run(60, 1000);
  assert.ok(flood.limit.current <= 260, `${flood.limit.current} of 200`);
});

test('a stall cuts it, and that passes by itself', () => {
  const limit = new ConcurrencyLimit(BOUNDS, 0);
  // All that was under way when the database went away, answered when it was back.
  for (let at = 20_000; at < 20_100; at += 1) limit.observe(at - 15_000, at, limit.current);
  const stalled = limit.current;
  assert.ok(stalled <= 100, `${stalled} after the stall`);
  for (let at = 20_200; at < 26_000; at += 2) limit.observe(at - 5, at, limit.current);
  assert.ok(limit.current > 200, `${limit.current} after good seconds`);
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
  const seen = new Set<number>([narrow.limit.current]);
  for (const perSecond of [10, 100_000, 10, 100, 1000]) {
    for (let second = 0; second < 20; second += 1) {
      narrow.run(1, perSecond);
      seen.add(narrow.limit.current);
    }
  }
  assert.ok(Math.min(...seen) >= 4 && Math.max(...seen) === 8, [...seen].join(', '));
  narrow.run(10, 100_000);
  assert.equal(narrow.limit.current, 8);
});
