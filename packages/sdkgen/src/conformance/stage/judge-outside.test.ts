import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { OutsideRequests } from '../scenario.ts';
import type { Exchange } from './exchange.ts';
import { judgeRequests } from './judge-outside.ts';

/** Three attempts of one call: 500 ms and 1000 ms lie between them. */
const ATTEMPTS = [attempt(0, 10), attempt(510, 520), attempt(1520, 1530)];

function attempt(beganAt: number, endedAt: number, change: Partial<Exchange> = {}): Exchange {
  return {
    on: 'redemptions.create',
    method: 'POST',
    target: '/api/v1/redemptions?a=b%20c&at=2026-01-01T01:00:00%2B01:00',
    headers: { 'idempotency-key': 'same' },
    body: Buffer.from('{"points":1,"hold":{"expiresIn":5}}'),
    beganAt,
    endedAt,
    closedByClient: false,
    cutByProxy: false,
    status: 200,
    ...change,
  };
}

function said(wish: Partial<OutsideRequests>, exchanges: readonly Exchange[] = ATTEMPTS): string {
  return judgeRequests(exchanges, [{ on: 'redemptions.create', count: exchanges.length, ...wish }]).join(' ');
}

describe('requests that are as stated', () => {
  for (const wish of [
    { count: 3 },
    { sameIdempotencyKey: true },
    { idempotencyKeys: ['same', 'same', 'same'] },
    { sameBody: true },
    { closedByClient: 0 },
    {
      pausesMs: [
        { least: 375, most: 500 },
        { least: 750, most: 1000 },
      ],
    },
    { body: { points: 1, 'hold.expiresIn': 5 }, bodyWithout: ['credit', 'hold.until'] },
    { queries: Array.from({ length: 3 }, () => ({ at: '2026-01-01T00:00:00Z', a: 'b c' })) },
  ] as const) {
    test(JSON.stringify(wish), () => assert.equal(said(wish), ''));
  }
});

describe('requests that are not as stated', () => {
  for (const [wish, text] of [
    [{ count: 2 }, 'redemptions.create: requests: 3 in place of 2.'],
    [{ closedByClient: 1 }, 'redemptions.create: closed by the client: 0 in place of 1.'],
    [{ noIdempotencyKey: true }, 'redemptions.create: an idempotency key.'],
    [{ idempotencyKeys: ['same'] }, 'redemptions.create: idempotency keys: same, same, same.'],
    [{ pausesMs: [{ least: 375, most: 500 }] }, 'redemptions.create: pauses: 2 in place of 1.'],
    [
      {
        pausesMs: [
          { least: 375, most: 500 },
          { least: 1010, most: 1100 },
        ],
      },
      'redemptions.create: pause 2 is 1000 ms in place of 1010 to 1100 ms.',
    ],
    [
      {
        pausesMs: [
          { least: 375, most: 500 },
          { least: 0, most: 250 },
        ],
      },
      'redemptions.create: pause 2 is 1000 ms in place of 0 to 250 ms.',
    ],
  ] as const) {
    test(text, () => assert.equal(said(wish), text));
  }

  test('other keys, bodies, targets and members', () => {
    const [first] = ATTEMPTS;
    assert.ok(first);
    const other = attempt(20, 30, {
      headers: { 'idempotency-key': 'other' },
      body: Buffer.from('{"points":2,"credit":null}'),
    });
    const both = [first, other];
    assert.equal(said({ sameIdempotencyKey: true }, both), 'redemptions.create: idempotency keys: same, other.');
    assert.equal(
      said({ sameIdempotencyKey: true }, [attempt(0, 1, { headers: {} })]),
      'redemptions.create: idempotency keys: .',
    );
    assert.equal(said({ sameBody: true }, both), 'redemptions.create: 2 different bodies.');
    assert.equal(said({ body: { points: 1 } }, both), 'redemptions.create: points of a body is 2.');
    assert.equal(said({ bodyWithout: ['credit'] }, both), 'redemptions.create: a body has credit.');
    assert.match(said({ targets: ['/a', '/b'] }, both), /^redemptions\.create: targets: \/redemptions\?a=/);
    assert.match(said({ queries: [{ a: 'b c' }, {}] }, both), /^redemptions\.create: queries: /);
  });
});
