import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FAKE_DIAGNOSTIC } from '../../fixture/fake-rule-sets.ts';
import { anOrder, startApi, type RunningApi } from '../../fixture/start-api.ts';

let api: RunningApi;
before(async () => {
  api = await startApi();
});
after(async () => {
  await api.app.close();
});

test('201: an order is ingested, under both prefixes', async () => {
  for (const prefix of ['/api/v1', '/v1']) {
    const body = anOrder({ orderId: `ord${prefix.replaceAll('/', '-')}` });
    const answer = await api.call('POST', `${prefix}/orders`, { body });
    assert.equal(answer.status, 201);
    assert.equal(answer.headers.get('idempotent-replayed'), null);
    assert.equal(answer.body.pointsEarned, 298);
    assert.equal(answer.body.newBalance, 3148);
    assert.equal(answer.body.creditEarned, '0.00');
    assert.equal(answer.body.tier, 'Gold');
  }
});

test('200: the same order again, whatever its spelling', async () => {
  const first = await api.call('POST', '/v1/orders', { body: anOrder() });
  const spellings = [
    anOrder({ orderTotal: '149.990' }),
    anOrder({ lineItems: [{ unitPrice: '149.99', quantity: '1.000', sku: 'TRAINER-42' }] }),
  ];
  for (const body of spellings) {
    const again = await api.call('POST', '/v1/orders', { body });
    assert.equal(again.status, 200);
    assert.equal(again.headers.get('idempotent-replayed'), 'true');
    assert.deepEqual(again.body, first.body);
  }
});

test('409: another order under the id', async () => {
  await api.call('POST', '/v1/orders', { body: anOrder() });
  for (const changes of [
    { orderTotal: 150 },
    { lineItems: [] },
    { channel: 'web' },
    { occurredAt: '2026-02-01T00:00:00Z' },
    { attributes: { a: 1 } },
    { lineItems: [{ sku: 'TRAINER-42', quantity: 1, unitPrice: 149.99, lineTotal: 149.99 }] },
  ]) {
    const answer = await api.call('POST', '/v1/orders', { body: anOrder(changes) });
    assert.equal(answer.status, 409, JSON.stringify(changes));
    assert.equal(answer.body.code, 'order-conflict');
  }
});

test('a number and the text of its digits are different attributes', async () => {
  await api.call('POST', '/v1/orders', { body: anOrder({ orderId: 'ord_attr', attributes: { a: 1 } }) });
  const same = await api.call('POST', '/v1/orders', { body: anOrder({ orderId: 'ord_attr', attributes: { a: 1 } }) });
  assert.equal(same.status, 200);
  const other = await api.call('POST', '/v1/orders', {
    body: anOrder({ orderId: 'ord_attr', attributes: { a: '1' } }),
  });
  assert.equal(other.status, 409);
});

test('422: an unknown customer, with the pointer', async () => {
  const answer = await api.call('POST', '/v1/orders', { body: anOrder({ orderId: 'ord_u', customerId: 'cust_no' }) });
  assert.equal(answer.status, 422);
  assert.equal(answer.body.code, 'unknown-customer');
  assert.equal(answer.body.errors[0].pointer, '/customerId');
});

test('401 and 403: no token, a wrong token, a token without the scope', async () => {
  const cases = [
    ['', 'unauthenticated', 401, 'Bearer realm="loyaltyos"'],
    ['Basic YTpi', 'unauthenticated', 401, 'Bearer realm="loyaltyos"'],
    ['Bearer nobody.all', 'invalid-token', 401, 'Bearer realm="loyaltyos", error="invalid_token"'],
    [
      'Bearer acme.orders_read',
      'insufficient-scope',
      403,
      'Bearer realm="loyaltyos", error="insufficient_scope", scope="orders:write"',
    ],
  ] as const;
  for (const [authorization, code, status, challenge] of cases) {
    // Who may not call hears nothing about the body: this one is malformed.
    const answer = await api.call('POST', '/v1/orders', { body: '{', headers: { authorization } });
    assert.equal(answer.status, status, authorization);
    assert.equal(answer.body.code, code);
    assert.equal(answer.headers.get('www-authenticate'), challenge);
  }
  const inQuery = await fetch(`${api.base}/v1/customers?access_token=acme.all`);
  assert.equal(inQuery.status, 401);
});

test('a batch: one outcome for each order, in order, and a bad one spoils nothing', async () => {
  const orders = [
    anOrder({ orderId: 'b1' }),
    anOrder({ orderId: 'b2', orderTotal: -1 }),
    anOrder({ orderId: 'b3', customerId: 'cust_no' }),
    anOrder({ orderId: 'b1' }),
    anOrder({ orderId: 'b1', orderTotal: 1 }),
    { orderId: 'b4', surprise: 1 },
    7,
    anOrder({ orderId: 'b5' }),
  ];
  const answer = await api.call('POST', '/v1/orders/batch', { body: { orders } });
  assert.equal(answer.status, 200);
  const outcomes = answer.body.outcomes as {
    orderId: string | null;
    status: string;
    problem?: { code: string; status: number; requestId: string; errors?: { pointer: string }[] };
    result?: { orderId: string };
  }[];
  assert.deepEqual(
    outcomes.map(({ orderId, status, problem }) => [orderId, status, problem?.code, problem?.errors?.[0]?.pointer]),
    [
      ['b1', 'created', undefined, undefined],
      ['b2', 'failed', 'invalid-values', '/orders/1/orderTotal'],
      ['b3', 'failed', 'unknown-customer', '/orders/2/customerId'],
      ['b1', 'replayed', undefined, undefined],
      ['b1', 'failed', 'order-conflict', undefined],
      ['b4', 'failed', 'malformed-request', '/orders/5/surprise'],
      [null, 'failed', 'malformed-request', '/orders/6'],
      ['b5', 'created', undefined, undefined],
    ],
  );
  assert.equal(outcomes[1]?.problem?.requestId, answer.headers.get('request-id'));
  assert.equal(outcomes[7]?.result?.orderId, 'b5');
});

test('422: no order, or 501 of them; 400: no list', async () => {
  for (const [orders, status, code] of [
    [[], 422, 'too-few-items'],
    [Array.from({ length: 501 }, (_, index) => anOrder({ orderId: `n${index}` })), 422, 'too-many-items'],
    [{}, 400, 'wrong-type'],
  ] as const) {
    const answer = await api.call('POST', '/v1/orders/batch', { body: { orders } });
    assert.equal(answer.status, status);
    assert.equal(answer.body.errors[0].code, code);
  }
  assert.equal((await api.call('GET', '/v1/orders/n0')).status, 404);
});

test('200 and 404: a stored order', async () => {
  await api.call('POST', '/v1/orders', { body: anOrder({ orderId: 'ord:1.a-b', channel: 'web', storeId: 's1' }) });
  for (const path of ['/v1/orders/ord:1.a-b', '/v1/orders/ord%3A1.a-b']) {
    const { status, body } = await api.call('GET', path);
    assert.equal(status, 200);
    assert.equal(body.orderTotal, '149.99');
    assert.equal(body.channel, 'web');
    assert.equal(body.occurredAt, '2026-03-01T09:30:00.000Z');
    assert.deepEqual(body.lineItems, [
      { sku: 'TRAINER-42', quantity: '1', unitPrice: '149.99', lineTotal: '149.99', kind: 'product', discount: '0.00' },
    ]);
    assert.deepEqual(body.ledgerTransactionIds, [body.result.ledgerTransactionId]);
  }
  const missing = await api.call('GET', '/v1/orders/ord_none');
  assert.equal(missing.status, 404);
  assert.equal(missing.body.code, 'order-not-found');
});

test('an order may be called batch', async () => {
  await api.call('POST', '/v1/orders', { body: anOrder({ orderId: 'batch' }) });
  assert.equal((await api.call('GET', '/v1/orders/batch')).body.orderId, 'batch');
});

test('simulate: a stored order, one in the body, by source, by version, or none', async () => {
  await api.call('POST', '/v1/orders', { body: anOrder({ orderId: 'ord_sim' }) });
  const path = '/v1/orders/ord_sim/simulate';
  for (const body of [
    undefined,
    {},
    { order: anOrder({ orderId: 'ord_sim' }) },
    { source: 'ruleset a {}' },
    { ruleSetId: 'rs_fake', version: 1 },
  ]) {
    const answer = await api.call('POST', path, body === undefined ? {} : { body });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    assert.equal(answer.body.pointsEarned, 298);
    assert.deepEqual(answer.body.trace, { ruleSets: [] });
  }
  assert.equal((await api.call('POST', '/v1/orders/ord_new/simulate', { body: {} })).status, 404);
  assert.equal((await api.call('GET', '/v1/orders/ord_new')).status, 404);
});

test('simulate: what is wrong is named where it lies', async () => {
  const path = '/v1/orders/ord_x/simulate';
  for (const [body, status, code, pointer] of [
    [{ order: anOrder() }, 422, 'invalid-values', '/order/orderId'],
    [{ order: anOrder({ orderId: 'ord_x', orderTotal: 1.005 }) }, 422, 'invalid-values', '/order/orderTotal'],
    [{ order: anOrder({ orderId: 'ord_x', customerId: 'no' }) }, 422, 'unknown-customer', '/order/customerId'],
    [{ source: 'x', version: 1 }, 400, 'malformed-request', ''],
    [{ version: 1 }, 400, 'malformed-request', ''],
    [{ ruleSetId: 'x', version: 1 }, 422, 'invalid-values', '/ruleSetId'],
  ] as const) {
    const answer = await api.call('POST', path, { body });
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    assert.equal(answer.body.code, code);
    assert.equal(answer.body.errors[0].pointer, pointer);
  }
  const order = anOrder({ orderId: 'ord_x' });
  const wrong = await api.call('POST', path, { body: { order, source: 'wrong' } });
  assert.equal(wrong.status, 422);
  assert.equal(wrong.body.code, 'rule-set-invalid');
  assert.deepEqual(wrong.body.diagnostics, [FAKE_DIAGNOSTIC]);
});
