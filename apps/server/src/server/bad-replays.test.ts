import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { verifyLedger } from '@loyaltyos/ledger';
import { verifyOrders } from '@loyaltyos/loyalty';
import { serverFixture, type ServerFixture } from './server-fixture.ts';

/** What comes twice, or crosses what takes it back, over a whole server. */
let server: ServerFixture;
before(async () => {
  server = await serverFixture();
});
after(async () => {
  const { database } = server.parts.opened;
  const { tenant } = server.sandbox;
  const { findings } = await verifyLedger(database, tenant, { further: [verifyOrders(database, tenant.tenantId)] });
  await server.stop();
  assert.deepEqual(findings, []);
  assert.deepEqual(server.troubles, []);
});

const order = (orderId: string, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  orderId,
  customerId: 'cust_a1b2',
  orderTotal: 100,
  currencyCode: 'GBP',
  lineItems: [{ sku: 'A', quantity: 1, unitPrice: 100 }],
  ...changes,
});

test('one orderId twice in a batch: the second is a replay, or a conflict where its body is another', async () => {
  const orders = [
    order('ord_twice'),
    order('ord_twice'),
    order('ord_twice', { orderTotal: '100.00' }),
    order('ord_twice', { channel: 'web' }),
  ];
  const { status, body } = await server.call('POST', '/v1/orders/batch', { body: { orders } });
  assert.equal(status, 200);
  const outcomes = (body.outcomes as { status: string; problem?: { code: string } }[]).map((outcome) =>
    outcome.problem === undefined ? outcome.status : `${outcome.status} ${outcome.problem.code}`,
  );
  assert.deepEqual(outcomes, ['created', 'replayed', 'replayed', 'failed order-conflict']);
});

test('a cancellation that crosses the ingestion: as if one had come before the other', async () => {
  const available = async (): Promise<number> =>
    (await server.call('GET', '/v1/customers/cust_a1b2/balance')).body.points.available as number;
  const seen = new Set<string>();
  for (let round = 0; round < 30; round += 1) {
    const orderId = `ord_crossed${round}`;
    const had = await available();
    const later = round % 3 === 0 ? 0 : round % 3;
    const [ingested, cancelled] = await Promise.all([
      server.call('POST', '/v1/orders', { body: order(orderId) }),
      new Promise((resolve) => setTimeout(resolve, later)).then(() => server.call('DELETE', `/v1/orders/${orderId}`)),
    ]);
    assert.equal(ingested.status, 201, JSON.stringify(ingested.body));
    const earned = ingested.body.pointsEarned as number;
    const { body: stored } = await server.call('GET', `/v1/orders/${orderId}`);
    seen.add(String(cancelled.status));
    if (cancelled.status === 404) {
      assert.deepEqual(
        [cancelled.body.code, stored.status, await available()],
        ['order-not-found', 'active', had + earned],
      );
    } else {
      assert.deepEqual([cancelled.status, stored.status, await available()], [200, 'cancelled', had]);
      assert.equal(cancelled.body.pointsVoided, earned);
    }
  }
  assert.ok(seen.size > 0 && [...seen].every((status) => ['200', '404'].includes(status)), [...seen].join());
});

test('a program with a list of a million items is refused before it is read: 413', async () => {
  const source = `ruleset a { rule b { on order when channel in [${'1,'.repeat(1_000_000)}1] earn 1 } }`;
  const { status, body } = await server.call('POST', '/v1/rule-sets/validate', { body: { source } });
  assert.deepEqual([status, body.code], [413, 'body-too-large']);
});
