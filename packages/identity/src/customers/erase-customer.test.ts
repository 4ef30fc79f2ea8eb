import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { statement, type Transaction } from '@loyaltyos/database';
import { identityFixture, type IdentityFixture } from '../identity-fixture.ts';
import type { Identity } from '../identity.ts';
import { BoundedCache } from '../bounded-cache.ts';
import { Secret } from '../crypto/secret.ts';

const PLACE = { table: 'order_record/o1', column: 'attributes', version: 1, customerId: 'c' };
const JANE = { email: 'jane@example.com', firstName: 'Jane' };

interface Erasing extends IdentityFixture {
  readonly tenantId: string;
  readonly inTenant: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
}

async function withTenant(t: TestContext): Promise<Erasing> {
  const fixture = await identityFixture(t);
  const { tenantId } = (await fixture.tenantWithKey('acme')).tenant;
  return { ...fixture, tenantId, inTenant: (work) => fixture.scratch.database.transaction(tenantId, work) };
}

async function sealedValue(identity: Identity, { tenantId, inTenant }: Erasing): Promise<Buffer> {
  const [sealed] = await inTenant((tx) => identity.encryptForCustomers(tx, tenantId, [{ ...PLACE, value: 'canary' }]));
  assert.ok(Buffer.isBuffer(sealed));
  return sealed;
}

/** As an erasure of the engine leaves it, for the standing to find. */
const insertErasure = statement(
  'identity.test-erasure',
  `INSERT INTO erasure (tenant_id, customer_id, certificate_id, kek_epoch, certificate, erased_at)
   VALUES ($1, $2, 'era_test', 1, '{}', $3)`,
);

test('erased, a customer has no key, no record and no address, in any process and at once', async (t) => {
  const fixture = await withTenant(t);
  const { identity, anotherProcess, tenantId, inTenant } = fixture;
  const other = await anotherProcess();
  await inTenant((tx) => identity.sealCustomerRecord(tx, tenantId, 'c', JANE));
  const sealed = await sealedValue(identity, fixture);
  const reads = (process: Identity): Promise<unknown> =>
    inTenant(async (tx) => {
      const [value] = await process.decryptForCustomers(tx, tenantId, [{ ...PLACE, sealed }]);
      const record = await process.openCustomerRecord(tx, tenantId, 'c');
      return [value, record].map((read) => (read instanceof Secret ? 'readable' : read));
    });
  // Both processes hold the key in memory now.
  for (const process of [identity, other]) assert.deepEqual(await reads(process), ['readable', 'readable']);

  const destroyed = await inTenant((tx) => identity.eraseCustomer(tx, tenantId, 'c'));
  assert.deepEqual(
    { ...destroyed, shreddedAt: 0 },
    {
      shreddedAt: 0,
      kekEpoch: 1,
      key: true,
      record: true,
      emailIndex: true,
    },
  );
  for (const process of [identity, other]) {
    assert.deepEqual(await reads(process), ['erased', 'erased']);
    assert.equal(await inTenant((tx) => process.findCustomerByEmail(tx, tenantId, JANE.email)), undefined);
    await assert.rejects(
      inTenant((tx) => process.sealCustomerRecord(tx, tenantId, 'c', JANE)),
      { code: 'customer-erased' },
    );
  }
  // The address is free for somebody else.
  assert.equal(await inTenant((tx) => identity.sealCustomerRecord(tx, tenantId, 'd', JANE)), 1);
});

test('an erasure that is rolled back destroyed nothing', async (t) => {
  const { identity, tenantId, inTenant } = await withTenant(t);
  await inTenant((tx) => identity.sealCustomerRecord(tx, tenantId, 'c', JANE));
  const failed = inTenant(async (tx) => {
    await identity.eraseCustomer(tx, tenantId, 'c');
    throw new Error('failed later');
  });
  await assert.rejects(failed, /failed later/);
  assert.ok((await inTenant((tx) => identity.openCustomerRecord(tx, tenantId, 'c'))) instanceof Secret);
});

test('an id about which nothing was ever encrypted gets a tombstone, and never a key', async (t) => {
  const fixture = await withTenant(t);
  const { identity, anotherProcess, tenantId, inTenant } = fixture;
  const { key, record, emailIndex } = await inTenant((tx) => identity.eraseCustomer(tx, tenantId, 'c'));
  assert.deepEqual([key, record, emailIndex], [false, false, false]);
  for (const process of [identity, await anotherProcess()]) {
    const [sealed] = await inTenant((tx) =>
      process.encryptForCustomers(tx, tenantId, [{ ...PLACE, value: 'too late' }]),
    );
    assert.equal(sealed, 'erased');
  }
});

test('the key leaves the memory of this process when it is told, and of the others when they read the standing', async (t) => {
  const fixture = await withTenant(t);
  const { identity, anotherProcess, tenantId, inTenant, clock } = fixture;
  const other = await anotherProcess();
  const held = (process: Identity): Promise<boolean> =>
    // A held key encrypts without a look at the row: that is what must end.
    inTenant((tx) => process.encryptForCustomers(tx, tenantId, [{ ...PLACE, value: 1 }])).then(([sealed]) =>
      Buffer.isBuffer(sealed),
    );
  await sealedValue(identity, fixture);
  // Committed by now, so that both hold it.
  for (const process of [identity, other]) assert.equal(await held(process), true);
  await other.readStanding(tenantId);
  await inTenant(async (tx) => {
    await identity.eraseCustomer(tx, tenantId, 'c');
    await tx.query(insertErasure, [tenantId, 'c', new Date(clock.now()).toISOString()]);
  });
  assert.equal(await held(identity), true, 'nobody has told it');
  identity.forgetCustomer(tenantId, 'c');
  assert.equal(await held(identity), false);
  assert.equal(await held(other), true, 'its standing is young');
  clock.advance(4_000);
  await other.readStanding(tenantId);
  assert.equal(await held(other), false);
});

test('without anybody telling, a key leaves memory within 60 s', async (t) => {
  const fixture = await withTenant(t);
  const { identity, tenantId, inTenant, clock } = fixture;
  await sealedValue(identity, fixture);
  await sealedValue(identity, fixture);
  await inTenant((tx) => identity.eraseCustomer(tx, tenantId, 'c'));
  clock.advance(45_000);
  const [sealed] = await inTenant((tx) => identity.encryptForCustomers(tx, tenantId, [{ ...PLACE, value: 1 }]));
  assert.equal(sealed, 'erased');
  // Unused, it goes with the sweep that runs every 15 s: what is past its age is let go of.
  const cache = new BoundedCache<string>(clock, { maxEntries: 1, maxAgeMs: 45_000 });
  cache.set('c', 'key');
  clock.advance(45_000);
  cache.dropOld();
  assert.equal(cache.size, 0);
});

test('who read the row before the erasure and comes back after it does not bring the key back into memory', async (t) => {
  const fixture = await withTenant(t);
  const { identity, anotherProcess, tenantId, inTenant } = fixture;
  await sealedValue(await anotherProcess(), fixture);
  await inTenant(async (slow) => {
    // Told of an erasure whose commit this transaction does not see yet.
    identity.forgetCustomer(tenantId, 'c');
    await identity.encryptForCustomers(slow, tenantId, [{ ...PLACE, value: 'before' }]);
  });
  await inTenant((tx) => identity.eraseCustomer(tx, tenantId, 'c'));
  const [sealed] = await inTenant((tx) => identity.encryptForCustomers(tx, tenantId, [{ ...PLACE, value: 1 }]));
  assert.equal(sealed, 'erased');
});
