import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startApi, type Answer, type RunningApi } from '../../fixture/start-api.ts';

let api: RunningApi;
before(async () => {
  api = await startApi();
});
after(async () => {
  await api.app.close();
  assert.deepEqual(api.failures, []);
});

const REVIEW = { eventId: 'review_1', type: 'review-written', customerId: 'cust_a1b2', fields: { stars: 5 } };

function ingest(changes: object): Promise<Answer> {
  return api.call('POST', '/v1/events', { body: { ...REVIEW, ...changes } });
}

test('201 and 200: an event, and the same again', async () => {
  const first = await ingest({});
  assert.equal(first.status, 201);
  assert.deepEqual(first.body, {
    eventId: 'review_1',
    customerId: 'cust_a1b2',
    pointsEarned: 50,
    creditEarned: '0.00',
    pendingPoints: 0,
    newBalance: 3350,
    creditBalance: '2.50',
    tier: 'Gold',
    ledgerTransactionId: 'ltx_0-9',
    ruleSetVersions: [{ ruleSetId: 'rs_fake', version: 1 }],
    rules: [{ ruleId: 'review', points: 50, credit: '0.00' }],
  });
  const again = await ingest({ fields: { stars: 5.0 } });
  assert.deepEqual([again.status, again.headers.get('idempotent-replayed')], [200, 'true']);
  assert.deepEqual(again.body, first.body);
});

test('409: another event under the id', async () => {
  await ingest({ eventId: 'review_2', occurredAt: '2026-02-01T00:00:00Z' });
  assert.equal((await ingest({ eventId: 'review_2', occurredAt: '2026-02-01T01:00:00+01:00' })).status, 200);
  for (const changes of [
    { occurredAt: '2026-02-01T00:00:01Z' },
    { occurredAt: undefined },
    { fields: { stars: '5' } },
    { fields: undefined },
    { type: 'review-read' },
  ]) {
    const answer = await ingest({ eventId: 'review_2', occurredAt: '2026-02-01T00:00:00Z', ...changes });
    assert.deepEqual([answer.status, answer.body.code], [409, 'event-conflict']);
  }
});

test('422: a type that nobody declares, an unknown customer, too far ahead', async () => {
  for (const [changes, code, pointer] of [
    [{ type: 'unheard-of' }, 'unknown-event', '/type'],
    [{ customerId: 'cust_no' }, 'unknown-customer', '/customerId'],
    [{ occurredAt: '2026-03-02T09:30:00.001Z' }, 'invalid-values', '/occurredAt'],
  ] as const) {
    const answer = await ingest({ eventId: 'review_3', ...changes });
    assert.deepEqual([answer.status, answer.body.code, answer.body.errors[0].pointer], [422, code, pointer]);
  }
  assert.equal((await ingest({ eventId: 'review_3', occurredAt: '2026-03-02T09:30:00Z' })).status, 201);
});

test('403: ingesting needs orders:write', async () => {
  const headers = { authorization: 'Bearer acme.orders_read' };
  assert.equal((await api.call('POST', '/v1/events', { body: '{', headers })).status, 403);
});
