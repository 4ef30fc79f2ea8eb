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

let count = 0;
/** A member of our own for each test. */
async function member(): Promise<string> {
  count += 1;
  const customerId = `cust_r${count}`;
  await api.call('POST', '/v1/customers', { body: { customerId } });
  return customerId;
}

function post(path: string, body?: unknown, key = `key-${(count += 1)}`, headers = {}): Promise<Answer> {
  return api.call('POST', `/v1/redemptions${path}`, { body, headers: { 'idempotency-key': key, ...headers } });
}

test('201: points and credit are redeemed in one step', async () => {
  const customerId = await member();
  const points = await post('', { customerId, points: 500, orderId: 'ord_1', reason: 'checkout' });
  assert.equal(points.status, 201);
  const { redemptionId, ...rest } = points.body;
  assert.match(redemptionId as string, /^red_/);
  assert.deepEqual(rest, {
    customerId,
    status: 'redeemed',
    amount: { points: 500 },
    captured: { points: 500 },
    restored: { points: 0 },
    orderId: 'ord_1',
    reason: 'checkout',
    createdAt: '2026-03-01T09:30:00.000Z',
    ledgerTransactionIds: ['ltx_0-9'],
    newBalance: 2800,
    creditBalance: '2.50',
    ledgerTransactionId: 'ltx_0-9',
  });
  const credit = await post('', { customerId, credit: 1.5 });
  assert.deepEqual(credit.body.captured, { credit: '1.50' });
  assert.equal(credit.body.creditBalance, '1.00');
});

test('a hold is captured in part, released or reversed; other states are a 409', async () => {
  const customerId = await member();
  const hold = { customerId, points: 1000, hold: { expiresIn: 900 } };
  const held = await post('', hold);
  assert.equal(held.status, 201);
  assert.equal(held.body.status, 'held');
  assert.equal(held.body.holdExpiresAt, '2026-03-01T09:45:00.000Z');
  assert.equal(held.body.newBalance, 2300);
  const path = `/${held.body.redemptionId}`;
  const captured = await post(`${path}/capture`, { points: 400 });
  assert.equal(captured.status, 200);
  assert.deepEqual(
    [captured.body.status, captured.body.captured, captured.body.newBalance],
    ['captured', { points: 400 }, 2900],
  );
  for (const verb of ['capture', 'release']) {
    const refused = await post(`${path}/${verb}`);
    assert.equal(refused.status, 409);
    assert.equal(refused.body.code, 'redemption-state');
  }
  const reversed = await post(`${path}/reverse`);
  assert.deepEqual([reversed.body.status, reversed.body.restored], ['reversed', { points: 400 }]);
  assert.equal((await api.call('GET', `/v1/redemptions${path}`)).body.status, 'reversed');
  const other = await post('', hold);
  const released = await post(`/${other.body.redemptionId}/release`, {});
  assert.deepEqual([released.body.status, released.body.newBalance], ['released', 3300]);
});

test('200: the same request under the same key; 422: another one under it', async () => {
  const customerId = await member();
  const first = await post('', { customerId, credit: '1.00' }, 'once');
  const again = await post('', { credit: 1, customerId }, 'once');
  assert.equal(again.status, 200);
  assert.equal(again.headers.get('idempotent-replayed'), 'true');
  assert.deepEqual(again.body, first.body);
  for (const body of [
    { customerId, credit: 1.01 },
    { customerId, points: 1 },
    { customerId, credit: 1, hold: { expiresIn: 1 } },
  ]) {
    const refused = await post('', body, 'once');
    assert.equal(refused.status, 422);
    assert.equal(refused.body.code, 'idempotency-key-reused');
  }
  const held = await post('', { customerId, points: 100, hold: { expiresIn: 1 } });
  const path = `/${held.body.redemptionId}/capture`;
  assert.equal((await post(path, undefined, 'all')).headers.get('idempotent-replayed'), null);
  // No body and an empty one are the same request.
  const captured = await post(path, {}, 'all');
  assert.equal(captured.status, 200);
  assert.equal(captured.headers.get('idempotent-replayed'), 'true');
  assert.equal((await post(path, { points: 100 }, 'all')).body.code, 'idempotency-key-reused');
});

test('400: no key; 409: too little; a refused request leaves its key free', async () => {
  const customerId = await member();
  const without = await api.call('POST', '/v1/redemptions', { body: { customerId, points: 1 } });
  assert.equal(without.status, 400);
  assert.equal(without.body.code, 'idempotency-key-required');
  assert.equal(without.body.errors[0].pointer, '/header/Idempotency-Key');
  const tooMuch = await post('', { customerId, points: 3301 }, 'retry');
  assert.equal(tooMuch.status, 409);
  assert.equal(tooMuch.body.code, 'insufficient-points');
  assert.equal((await post('', { customerId, credit: 2.51 }, 'retry')).body.code, 'insufficient-credit');
  assert.equal((await post('', { customerId, points: 3300 }, 'retry')).status, 201);
});

test('400: a key that is sent twice', async () => {
  const head = 'POST /v1/redemptions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer acme.all\r\n';
  const body = '{"customerId":"cust_a1b2","points":1}';
  const fields = `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n`;
  const keys = 'Idempotency-Key: a\r\nIdempotency-Key: b\r\n';
  const answer = await api.raw(`${head}${fields}${keys}\r\n${body}`);
  assert.equal(answer.status, 400);
});

test('a list of redemptions has pages and filters, newest first', async () => {
  const customerId = await member();
  await post('', { customerId, points: 1 });
  await post('', { customerId, points: 2, hold: { expiresIn: 60 } });
  await post('', { customerId, points: 3, orderId: 'ord_list' });
  const list = async (query: string): Promise<unknown[]> => {
    const { status, body } = await api.call('GET', `/v1/redemptions?customerId=${customerId}&${query}`);
    assert.equal(status, 200, JSON.stringify(body));
    return (body.data as { amount: { points: number } }[]).map(({ amount }) => amount.points);
  };
  assert.deepEqual(await list('limit=50'), [3, 2, 1]);
  assert.deepEqual(await list('status=held'), [2]);
  assert.deepEqual(await list('orderId=ord_list'), [3]);
  const first = await api.call('GET', `/v1/redemptions?customerId=${customerId}&limit=2`);
  const next = `/v1/redemptions?customerId=${customerId}&limit=2&cursor=${first.body.nextCursor}`;
  assert.deepEqual((await api.call('GET', next)).body.data[0].amount, { points: 1 });
});

test('403: writing needs points:redeem, reading customers:read', async () => {
  const writer = { authorization: 'Bearer acme.points_redeem' };
  const reader = { authorization: 'Bearer acme.customers_read' };
  assert.equal((await post('', '{', 'k', reader)).status, 403);
  assert.equal((await api.call('GET', '/v1/redemptions', { headers: writer })).status, 403);
  assert.equal((await api.call('GET', '/v1/redemptions', { headers: reader })).status, 200);
});
