import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anOrder, startApi, type Answer, type RunningApi } from '../../fixture/start-api.ts';

let api: RunningApi;
before(async () => {
  api = await startApi();
});
after(async () => {
  await api.app.close();
  assert.deepEqual(api.failures, []);
});

async function ingest(orderId: string): Promise<void> {
  assert.equal((await api.call('POST', '/v1/orders', { body: anOrder({ orderId }) })).status, 201);
}

function giveBack(orderId: string, body: unknown): Promise<Answer> {
  return api.call('POST', `/v1/orders/${orderId}/returns`, { body });
}

test('200: an order is cancelled, and cancelled again, under both prefixes', async () => {
  await ingest('ord_c');
  const first = await api.call('DELETE', '/v1/orders/ord_c');
  assert.equal(first.status, 200);
  assert.equal(first.headers.get('idempotent-replayed'), null);
  const { before: had, after: has, ...rest } = first.body;
  assert.deepEqual(rest, {
    orderId: 'ord_c',
    status: 'cancelled',
    refunded: '149.99',
    pointsVoided: 298,
    creditVoided: '0.00',
    pointsRestored: 0,
    creditRestored: '0.00',
    newBalance: 3002,
    creditBalance: '2.50',
    tier: 'Gold',
    ledgerTransactionId: 'ltx_0-9',
  });
  assert.deepEqual(had, {
    points: { available: 3300, pending: 0, held: 0, debt: 0 },
    pointsBalance: 3300,
    creditBalance: '2.50',
    tier: 'Gold',
  });
  assert.equal(has.pointsBalance, 3002);
  const again = await api.call('DELETE', '/api/v1/orders/ord_c');
  assert.equal(again.status, 200);
  assert.equal(again.headers.get('idempotent-replayed'), 'true');
  assert.deepEqual(again.body, first.body);
  assert.equal((await api.call('GET', '/v1/orders/ord_c')).body.status, 'cancelled');
});

test('201: part of an order comes back, by amount and by lines, and the order says so', async () => {
  await ingest('ord_r');
  const byAmount = await giveBack('ord_r', { returnId: 'a', amount: '50.00', reason: 'too-small' });
  assert.equal(byAmount.status, 201);
  assert.equal(byAmount.body.returnId, 'a');
  assert.equal(byAmount.body.status, 'returned');
  assert.equal(byAmount.body.refunded, '50.00');
  assert.equal(byAmount.body.pointsVoided, 99);
  const byLines = await giveBack('ord_r', { returnId: 'b', lineItems: [{ sku: 'TRAINER-42', quantity: '0.5' }] });
  assert.equal(byLines.body.refunded, '75.00');
  const { body } = await api.call('GET', '/v1/orders/ord_r');
  assert.equal(body.status, 'partially_returned');
  assert.equal(body.refunded, '125.00');
  assert.deepEqual(body.returns, [
    { returnId: 'a', refunded: '50.00', reason: 'too-small', recordedAt: '2026-03-01T09:30:00.000Z' },
    { returnId: 'b', refunded: '75.00', recordedAt: '2026-03-01T09:30:00.000Z' },
  ]);
});

test('200: the same return again, whatever its spelling, with or without park', async () => {
  await ingest('ord_s');
  const first = await giveBack('ord_s', { returnId: 'a', amount: 50 });
  for (const body of [
    { returnId: 'a', amount: '50.00' },
    { amount: 5e1, returnId: 'a', park: true },
  ]) {
    const again = await giveBack('ord_s', body);
    assert.equal(again.status, 200);
    assert.equal(again.headers.get('idempotent-replayed'), 'true');
    assert.deepEqual(again.body, first.body);
  }
});

test('409: another return under the id, and a return of a cancelled order', async () => {
  await ingest('ord_d');
  await giveBack('ord_d', { returnId: 'a', amount: 50 });
  for (const body of [
    { returnId: 'a', amount: 50.01 },
    { returnId: 'a', amount: 50, reason: 'other' },
    { returnId: 'a', lineItems: [{ sku: 'TRAINER-42', quantity: 1 }] },
  ]) {
    const answer = await giveBack('ord_d', body);
    assert.equal(answer.status, 409);
    assert.equal(answer.body.code, 'return-conflict');
  }
  await api.call('DELETE', '/v1/orders/ord_d');
  assert.equal((await giveBack('ord_d', { returnId: 'b', amount: 1 })).body.code, 'order-cancelled');
});

test('422: more than is left', async () => {
  await ingest('ord_m');
  await giveBack('ord_m', { returnId: 'a', amount: 100 });
  const answer = await giveBack('ord_m', { returnId: 'b', amount: 50 });
  assert.equal(answer.status, 422);
  assert.equal(answer.body.code, 'return-exceeds-order');
  assert.equal((await api.call('GET', '/v1/orders/ord_m')).body.refunded, '100.00');
});

test('202: a return waits for its order; 404 where it does not want to', async () => {
  const body = { returnId: 'a', amount: 1 };
  assert.equal((await giveBack('ord_late', body)).body.code, 'order-not-found');
  const parked = await giveBack('ord_late', { ...body, park: true });
  assert.equal(parked.status, 202);
  assert.deepEqual(parked.body, {
    returnId: 'a',
    orderId: 'ord_late',
    status: 'parked',
    expiresAt: '2026-03-31T09:30:00.000Z',
  });
  const again = await giveBack('ord_late', { ...body, park: true });
  assert.equal(again.status, 202);
  assert.equal(again.headers.get('idempotent-replayed'), 'true');
});

test('403: taking back needs orders:write', async () => {
  const headers = { authorization: 'Bearer acme.orders_read' };
  assert.equal((await api.call('DELETE', '/v1/orders/ord_x', { headers })).status, 403);
  assert.equal((await api.call('POST', '/v1/orders/ord_x/returns', { headers, body: '{' })).status, 403);
});

test('an order may be called batch, and be cancelled', async () => {
  await ingest('batch');
  assert.equal((await api.call('DELETE', '/v1/orders/batch')).body.status, 'cancelled');
  const other = await fetch(`${api.base}/v1/orders/batch`, { method: 'PUT' });
  assert.equal(other.status, 405);
  assert.equal(other.headers.get('allow'), 'DELETE, GET, HEAD, POST');
});
