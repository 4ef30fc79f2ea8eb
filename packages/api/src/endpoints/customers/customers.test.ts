import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startApi, type Answer, type RunningApi } from '../../fixture/start-api.ts';

let api: RunningApi;
before(async () => {
  api = await startApi();
});
after(async () => {
  await api.app.close();
});

test('201 and 200: an enrolment, and the same again', async () => {
  const body = {
    customerId: 'cust_1',
    email: 'ada@example.com',
    address: { country: 'GB' },
    attributes: { vip: true },
  };
  const first = await api.call('POST', '/v1/customers', { body });
  assert.equal(first.status, 201);
  assert.deepEqual(first.body, { customerId: 'cust_1', tier: 'Bronze', enrolledAt: '2026-03-01T09:30:00.000Z' });
  const again = await api.call('POST', '/v1/customers', { body });
  assert.equal(again.status, 200);
  assert.equal(again.headers.get('idempotent-replayed'), 'true');
});

test('400: an Idempotency-Key that is none', async () => {
  for (const key of ['', ' ', 'a b', 'x'.repeat(256)]) {
    const answer = await api.call('POST', '/v1/customers', { body: {}, headers: { 'idempotency-key': key } });
    assert.equal(answer.status, 400, JSON.stringify(key));
    assert.equal(answer.body.errors[0].pointer, '/header/Idempotency-Key');
  }
});

test('who a customer is: only for a token with pii:read', async () => {
  await api.call('POST', '/v1/customers', {
    body: { customerId: 'cust_pii', firstName: 'Ada', attributes: { a: 1.5 } },
  });
  const path = '/v1/customers/cust_pii';
  const all = await api.call('GET', path);
  assert.deepEqual([all.body.firstName, all.body.attributes], ['Ada', { a: 1.5 }]);
  const without = await api.call('GET', path, { headers: { authorization: 'Bearer acme.customers_read' } });
  assert.equal(without.status, 200);
  assert.deepEqual(Object.keys(without.body), ['customerId', 'tier', 'enrolledAt']);
  assert.equal((await api.call('GET', '/v1/customers/cust_none')).status, 404);
});

test('a balance: whole points, money as text', async () => {
  const { body } = await api.call('GET', '/v1/customers/cust_a1b2/balance');
  assert.deepEqual(body, {
    customerId: 'cust_a1b2',
    points: { available: 3300, pending: 20, held: 0, debt: 100 },
    pointsBalance: 3200,
    credit: { available: '2.50', pending: '1.00', held: '0.00', debt: '0.50' },
    creditBalance: '2.50',
    currencyCode: 'GBP',
    tier: 'Gold',
    nextTier: { name: 'Platinum', threshold: 10000, remaining: 6700 },
    expiring: [{ at: '2026-03-01T09:30:00.000Z', points: 5 }],
    version: 7,
    asOf: '2026-03-01T09:30:00.000Z',
  });
});

const list = (query: string): Promise<Answer> => api.call('GET', `/v1/customers/cust_a1b2/ledger?${query}`);

test('a ledger: pages by cursor, filtered, points and credit in their own forms', async () => {
  const first = await list('limit=2');
  assert.deepEqual(
    first.body.data.map((entry: Record<string, unknown>) => [entry['account'], entry['amount'], entry['balanceAfter']]),
    [
      ['points', 450, 3300],
      ['credit', '-2.50', '0.00'],
    ],
  );
  const second = await list(`limit=2&cursor=${first.body.nextCursor}`);
  assert.equal(second.body.data.length, 1);
  assert.equal(second.body.nextCursor, null);
  assert.equal((await list('type=earn')).body.data.length, 2);
  assert.equal((await list('type=earned')).body.errors[0].message, 'Did you mean "earn"?');
});

test('a cursor belongs to its tenant, list and filter; the limit may change', async () => {
  const path = '/v1/customers/cust_a1b2/ledger';
  const { nextCursor: cursor } = (await api.call('GET', `${path}?limit=1&type=earn`)).body;
  const ask = (at: string, headers = {}): Promise<Answer> => api.call('GET', at, { headers });
  assert.equal((await ask(`${path}?limit=50&type=earn&cursor=${cursor}`)).status, 200);
  const foreign = { authorization: 'Bearer other.all' };
  const changed = `${cursor.startsWith('A') ? 'B' : 'A'}${cursor.slice(1)}`;
  for (const answer of [
    await ask(`${path}?limit=1&type=earn&cursor=${cursor}`, foreign),
    await ask(`${path}?limit=1&cursor=${cursor}`),
    await ask(`${path}?limit=1&type=redeem&cursor=${cursor}`),
    await ask(`/v1/customers/cust_other/ledger?limit=1&type=earn&cursor=${cursor}`),
    await ask(`/v1/customers?limit=1&cursor=${cursor}`),
    await ask(`${path}?type=earn&cursor=${changed}`),
    await ask(`${path}?type=earn&cursor=${cursor.slice(0, -4)}`),
    await ask(`${path}?type=earn&cursor=${cursor}AAAA`),
  ]) {
    assert.equal(answer.status, 400);
    assert.equal(answer.body.code, 'invalid-cursor');
  }
});
