import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startApi, type Answer, type RunningApi } from '../../fixture/start-api.ts';

let api: RunningApi;
before(async () => {
  api = await startApi();
  for (const customerId of ['cust_m1', 'cust_m2']) await api.call('POST', '/v1/customers', { body: { customerId } });
});
after(async () => {
  await api.app.close();
  assert.deepEqual(api.failures, []);
});

let count = 0;
function post(path: string, body: unknown, key = `key-${(count += 1)}`, customerId = 'cust_m1'): Promise<Answer> {
  return api.call('POST', `/v1/customers/${customerId}/${path}`, { body, headers: { 'idempotency-key': key } });
}

test('201: points and credit are given, taken and forgiven', async () => {
  for (const [body, points, credit, newBalance, creditBalance] of [
    [{ points: 200 }, 200, '0.00', 3500, '2.50'],
    [{ points: -100 }, -100, '0.00', 3400, '2.50'],
    [{ credit: '5.00' }, 0, '5.00', 3400, '7.50'],
    [{ credit: -0.5 }, 0, '-0.50', 3400, '7.00'],
    [{ writeOff: 'points' }, 0, '0.00', 3400, '7.00'],
  ] as const) {
    const answer = await post('adjustments', { ...body, reason: 'goodwill' });
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    const expected = { points, credit, newBalance, creditBalance };
    assert.deepEqual(answer.body, { customerId: 'cust_m1', ...expected, ledgerTransactionId: 'ltx_0-9' });
  }
});

test('201: points become credit, and another customer’s', async () => {
  const converted = await post('conversions', { points: 300 });
  assert.equal(converted.status, 201);
  assert.deepEqual([converted.body.points, converted.body.credit], [-300, '3.00']);
  const given = await post('transfers', { toCustomerId: 'cust_m2', points: 100, reason: 'gift' });
  assert.equal(given.status, 201);
  assert.deepEqual([given.body.customerId, given.body.points], ['cust_m1', -100]);
});

test('200: the same request again; 422: another one, or another customer, under the key', async () => {
  for (const [path, body, other] of [
    ['adjustments', { points: 1, reason: 'a' }, { points: 1, reason: 'b' }],
    ['conversions', { points: 100 }, { points: 200 }],
    ['transfers', { toCustomerId: 'cust_a1b2', points: 1 }, { toCustomerId: 'cust_a1b2', points: 2 }],
  ] as const) {
    const first = await post(path, body, path);
    const again = await post(path, body, path);
    assert.deepEqual([again.status, again.headers.get('idempotent-replayed')], [200, 'true']);
    assert.deepEqual(again.body, first.body);
    assert.equal((await post(path, other, path)).body.code, 'idempotency-key-reused');
    const elsewhere = await post(path, body, path, 'cust_m2');
    assert.deepEqual([elsewhere.status, elsewhere.body.code], [422, 'idempotency-key-reused']);
  }
});

test('what is refused: 404, 409 and 422', async () => {
  for (const [path, body, status, code] of [
    ['adjustments', { points: 1001, reason: 'a' }, 422, 'adjustment-limit'],
    ['adjustments', { credit: -100, reason: 'a' }, 409, 'insufficient-credit'],
    ['conversions', { points: 150 }, 422, 'invalid-values'],
    ['conversions', { points: 100_000 }, 409, 'insufficient-points'],
    ['transfers', { toCustomerId: 'cust_m2', points: 1001 }, 422, 'transfer-not-allowed'],
    ['transfers', { toCustomerId: 'cust_no', points: 1 }, 422, 'unknown-customer'],
  ] as const) {
    const answer = await post(path, body);
    assert.deepEqual([answer.status, answer.body.code], [status, code]);
  }
  for (const path of ['adjustments', 'conversions', 'transfers']) {
    const body = { adjustments: { points: 1, reason: 'a' }, conversions: { points: 100 } }[path];
    const answer = await post(path, body ?? { toCustomerId: 'cust_m2', points: 1 }, 'absent', 'cust_no');
    assert.deepEqual([answer.status, answer.body.code], [404, 'customer-not-found']);
  }
});

test('403: moving needs points:adjust', async () => {
  for (const path of ['adjustments', 'conversions', 'transfers']) {
    const headers = { authorization: 'Bearer acme.points_redeem', 'idempotency-key': 'k' };
    const answer = await api.call('POST', `/v1/customers/cust_m1/${path}`, { body: '{', headers });
    assert.equal(answer.status, 403);
  }
});
