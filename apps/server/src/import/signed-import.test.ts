import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wallClock } from '@loyaltyos/kernel';
import { serverFixture } from '../server/server-fixture.ts';
import { ApiSession } from './api-session.ts';

test('an import signs what it sends, afresh each time: a tenant that takes no nonce twice takes it', async (t) => {
  const server = await serverFixture();
  t.after(() => server.stop());
  const policy = { body: { signatures: 'strict', browserOrigins: [] }, headers: { 'if-match': '"1"' } };
  assert.equal((await server.call('PUT', '/v1/security-policy', policy)).status, 200);
  const { tenant, apiKey } = server.sandbox;
  const session = new ApiSession({
    access: { baseUrl: server.url, tenant: tenant.slug, apiKey },
    clock: wallClock,
    stop: new AbortController().signal,
    onWait: assert.fail,
  });
  const order = { orderId: 'o1', customerId: 'cust_a1b2', orderTotal: '1.00', currencyCode: 'GBP' };
  const lineItems = [{ sku: 'Käse', quantity: 1, unitPrice: '1.00' }];
  const body = JSON.stringify({ orders: [{ ...order, lineItems }] });
  assert.equal((await server.call('POST', '/v1/orders/batch', { body })).body.code, 'signature-required');
  for (const status of ['created', 'replayed']) {
    const { outcomes } = (await session.post('/api/v1/orders/batch', body)) as { outcomes: { status: string }[] };
    assert.deepEqual(
      outcomes.map((outcome) => outcome.status),
      [status],
    );
  }
});
