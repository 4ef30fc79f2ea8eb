import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigurationError, ConnectionError, TimeoutError } from './errors.ts';
import { readRefusal } from './read-refusal.ts';
import { backOffMs, mayRetry, retryAfterMs } from './retries.ts';

function refusal(status: number, problem: object = {}) {
  return readRefusal(status, new Headers(), JSON.stringify(problem));
}

test('back-off doubles from half a second to eight, less up to a quarter', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 10].map((retries) => backOffMs(retries, 0)),
    [500, 1000, 2000, 4000, 8000, 8000, 8000],
  );
  assert.equal(backOffMs(0, 1), 375);
  assert.equal(backOffMs(5, 0.5), 7000);
});

test('Retry-After is seconds or a date', () => {
  const now = Date.parse('2026-03-01T09:30:00Z');
  const read = (value: string) => retryAfterMs(new Headers({ 'retry-after': value }), now);
  assert.equal(read('3'), 3000);
  assert.equal(read(' 0 '), 0);
  assert.equal(read('Sun, 01 Mar 2026 09:30:07 GMT'), 7000);
  assert.equal(read('Sun, 01 Mar 2026 09:29:00 GMT'), 0);
  for (const nonsense of ['', '-1', '1.5', 'soon', '1e3']) assert.equal(read(nonsense), undefined, nonsense);
  assert.equal(retryAfterMs(new Headers(), now), undefined);
});

test('what may pass is tried again', () => {
  const again = [408, 429, 500, 502, 503, 504, 599].map((status) => mayRetry(refusal(status), true));
  assert.ok(again.every(Boolean));
  assert.ok(mayRetry(new ConnectionError(''), true));
  assert.ok(mayRetry(new TimeoutError(''), true));
  assert.ok(mayRetry(refusal(409, { code: 'busy', retryable: true }), true));
  for (const status of [302, 400, 401, 403, 404, 409, 410, 412, 422, 428]) assert.ok(!mayRetry(refusal(status), true));
  assert.ok(!mayRetry(refusal(409, { code: 'order-conflict', retryable: false }), true));
  assert.ok(!mayRetry(new ConfigurationError(''), true));
});

test('what must not happen twice is sent again only where nothing was done', () => {
  assert.ok(mayRetry(refusal(429), false));
  assert.ok(mayRetry(refusal(408), false));
  assert.ok(mayRetry(refusal(503, { code: 'too-busy', retryable: true }), false));
  assert.ok(!mayRetry(refusal(503, { code: 'unavailable', retryable: true }), false));
  assert.ok(!mayRetry(refusal(500), false));
  assert.ok(!mayRetry(refusal(409, { code: 'busy', retryable: true }), false));
  assert.ok(!mayRetry(new ConnectionError(''), false));
});
