import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENDPOINTS } from '../endpoints/index.ts';
import { toldBy } from './compare-answers.ts';
import { matrixCases } from './matrix-cases.ts';
import { randomIdLike } from './random-id.ts';
import { namesNothing, placesOf, thingNamedBy } from './things.ts';

test('every text that a tenant’s operation takes is said to name a thing, or nothing', () => {
  const places = ENDPOINTS.filter(({ scope }) => scope !== null).flatMap((endpoint) =>
    placesOf(endpoint).map(({ name }) => ({ endpoint, name })),
  );
  assert.ok(places.length > 100);
  for (const { endpoint, name } of places) {
    if (!namesNothing(endpoint, name)) assert.ok(thingNamedBy(endpoint, name));
  }
});

test('a name that nobody has spoken of fails, and names the table', () => {
  assert.throws(
    () => thingNamedBy({ id: 'webhooks.get' }, 'webhookId'),
    /say in matrix\/things.ts what the text "webhookId"/,
  );
  assert.equal(namesNothing({ id: 'webhooks.get' }, 'webhookId'), false);
});

test('every operation of a tenant has rows', () => {
  const named = matrixCases().map(({ name }) => name);
  for (const { id, scope } of ENDPOINTS) {
    if (scope !== null) assert.ok(named.filter((name) => name.startsWith(`${id}: `)).length >= 2, id);
  }
});

test('answers that differ are told apart, and what differs each time is not', () => {
  const answer = (text: string, field = 'no-store'): Parameters<typeof toldBy>[0] => ({
    status: 404,
    headers: new Headers({ 'cache-control': field, 'request-id': randomIdLike('req_abc123def') }),
    text,
  });
  const told = (text: string, id: string, field?: string): unknown => toldBy(answer(text, field), id, false);
  const body = (id: string, more = {}): string =>
    JSON.stringify({
      code: 'order-not-found',
      instance: `/v1/orders/${id}`,
      requestId: randomIdLike('req_1'),
      ...more,
    });
  assert.deepEqual(told(body('a1'), 'a1'), told(body('b2'), 'b2'));
  assert.deepEqual(told(body('a1', { detail: 'a1' }), 'a1'), told(body('b2', { detail: 'b2' }), 'b2'));
  assert.notDeepEqual(told(body('a1', { detail: 'hers' }), 'a1'), told(body('b2'), 'b2'));
  assert.notDeepEqual(told(body('a1'), 'a1', 'public'), told(body('b2'), 'b2'));
});

test('an id that nobody has looks like the one that somebody has', () => {
  for (const id of ['red_01jzk3v9q8h5n2m7c4x6r0t1wy', 'ltx_3-5', 'stranger-order-7', 'ada@b.example']) {
    const other = randomIdLike(id);
    assert.notEqual(other, id);
    assert.equal(
      other.replaceAll(/[a-z]/g, 'a').replaceAll(/\d/g, '0'),
      id.replaceAll(/[a-z]/g, 'a').replaceAll(/\d/g, '0'),
    );
  }
});
