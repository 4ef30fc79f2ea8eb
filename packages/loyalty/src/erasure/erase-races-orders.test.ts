import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { connect, statement } from '@loyaltyos/database';
import { createIdentity, openLocalKeyFile } from '@loyaltyos/identity';
import { wallClock } from '@loyaltyos/kernel';
import { verifyLedger } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import { anOrder, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import { createLoyalty, type Loyalty } from '../loyalty.ts';
import { verifyOrders } from '../orders/verify-orders.ts';

const SOURCE = `ruleset test { currencies GBP
  rule base { on order earn rate { GBP: 1 } of order.total } }`;
const CUSTOMERS = 6;
const ORDERS_EACH = 12;

/** An engine with an identity, a pool and keys in memory of its own: what another process is. */
async function anotherEngine(t: TestContext, { scratch, rootKeyFile, clock }: LoyaltyFixture): Promise<Loyalty> {
  const database = await connect({ url: scratch.url, poolSize: 4, keepsProcessAlive: false });
  const rootKey = await openLocalKeyFile(rootKeyFile, wallClock);
  const parts = { issuer: 'http://localhost', audience: 'http://localhost/api' };
  const identity = await createIdentity({ database, clock, rootKey, ...parts });
  t.after(async () => {
    identity.close();
    await database.close();
  });
  return createLoyalty({ database, clock, identity });
}

// What was encrypted of a customer's orders behind the position of the erasure, and whether a key is left.
const selectLeft = statement(
  'loyalty.test-left-of-erased',
  `SELECT (SELECT count(*) FROM customer_key k WHERE k.tenant_id = $1 AND k.wrapped_dek IS NOT NULL) AS keys,
          (SELECT count(*) FROM customer_key k WHERE k.tenant_id = $1) AS tombstones,
          (SELECT count(*) FROM customer_record r
            WHERE r.tenant_id = $1 AND (r.sealed_record IS NOT NULL OR r.email_index IS NOT NULL)) AS records,
          (SELECT count(*) FROM journal j JOIN journal e
              ON e.tenant_id = j.tenant_id AND e.stripe = j.stripe AND e.type = 'customer.erased'
             AND e.subject = j.subject AND e.seq < j.seq
            WHERE j.tenant_id = $1) AS late`,
);

test('an erasure that races orders of two processes: each order is before it or refused, and none can be read', async (t) => {
  const fixture = await loyaltyFixture(t, { source: SOURCE, stripes: 4 });
  const { loyalty, principal, scratch } = fixture;
  const engines = [loyalty, await anotherEngine(t, fixture)];
  const customers = Array.from({ length: CUSTOMERS }, (_, index) => `c${index}`);
  for (const customerId of customers) {
    const profile = { email: `${customerId}@example.com` };
    await loyalty.enrolCustomer(principal, { customerId, profile, canonical: { customerId } });
    // Both processes hold the key in memory.
    for (const [index, engine] of engines.entries()) {
      const attributes = { note: 'canary' };
      await engine.ingestOrder(principal, anOrder(`${customerId}-first-${index}`, customerId, 1_00n, { attributes }));
    }
  }
  const kept: string[] = [];
  const refused: string[] = [];
  const order = async (engine: Loyalty, customerId: string, orderId: string): Promise<void> => {
    try {
      await engine.ingestOrder(principal, anOrder(orderId, customerId, 1_00n, { attributes: { note: 'canary' } }));
      kept.push(orderId);
    } catch (error) {
      assert.ok(error instanceof Problem && error.code === 'customer-erased', String(error));
      refused.push(orderId);
    }
  };
  const orders = Array.from({ length: ORDERS_EACH }, (_, place) =>
    customers.flatMap((customerId) =>
      engines.map(async (engine, index) => {
        await new Promise((resolve) => setTimeout(resolve, place * 2));
        return order(engine, customerId, `${customerId}-${index}-${place}`);
      }),
    ),
  ).flat();
  const erasures = customers.map(async (customerId, index) => {
    await new Promise((resolve) => setTimeout(resolve, index * 4));
    return engines[index % 2]!.eraseCustomer(principal, customerId);
  });
  await Promise.all([...orders, ...erasures]);
  assert.equal(kept.length + refused.length, CUSTOMERS * ORDERS_EACH * 2);
  assert.ok(refused.length > 0 && kept.length > 0, 'the erasures fell among the orders');
  t.diagnostic(`${kept.length} orders before the erasures, ${refused.length} refused`);

  for (const engine of engines) {
    for (const orderId of kept) {
      assert.equal((await engine.getOrder(principal, orderId)).order.attributes, undefined, orderId);
    }
    for (const customerId of customers) {
      const late = anOrder(`${customerId}-late`, customerId, 1_00n, { attributes: { note: 'canary' } });
      await assert.rejects(engine.ingestOrder(principal, late), { code: 'customer-erased' });
    }
  }
  const { tenantId } = principal.tenant;
  const [left] = await scratch.database.transaction(tenantId, (tx) => tx.query(selectLeft, [tenantId]));
  assert.deepEqual(left, { keys: 0n, tombstones: BigInt(CUSTOMERS), records: 0n, late: 0n });
  const further = [verifyOrders(scratch.database, tenantId)];
  assert.deepEqual((await verifyLedger(scratch.database, principal.tenant, { further })).findings, []);
});

test('a change of the profile and an erasure at once: whichever comes first, nothing of it is left', async (t) => {
  const fixture = await loyaltyFixture(t, { source: SOURCE });
  const { loyalty, principal, scratch } = fixture;
  const other = await anotherEngine(t, fixture);
  await loyalty.enrolCustomer(principal, { customerId: 'c', profile: { firstName: 'Ada' }, canonical: { c: 1 } });
  const update = other
    .updateCustomer(principal, { customerId: 'c', expected: 2, change: { email: 'ada@example.com' } })
    .catch((error: unknown) => assert.ok(error instanceof Problem && error.code === 'customer-erased', String(error)));
  await Promise.all([update, loyalty.eraseCustomer(principal, 'c')]);
  const { tenantId } = principal.tenant;
  const [left] = await scratch.database.transaction(tenantId, (tx) => tx.query(selectLeft, [tenantId]));
  assert.deepEqual(left, { keys: 0n, tombstones: 1n, records: 0n, late: 0n });
  await assert.rejects(other.lookupCustomer(principal, { email: 'ada@example.com', withProfile: false }), {
    code: 'customer-not-found',
  });
});
