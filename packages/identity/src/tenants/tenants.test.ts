import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem, type ProblemCode } from '@loyaltyos/problems';
import { Client } from 'pg';
import { Secret } from '../crypto/secret.ts';
import { identityFixture } from '../identity-fixture.ts';

function isProblem(code: ProblemCode): (error: unknown) => boolean {
  return (error) => error instanceof Problem && error.code === code;
}

test('a tenant is found by its slug, and has the stripes of its environment', async (t) => {
  const { identity } = await identityFixture(t);
  assert.equal(await identity.findTenantBySlug('acme'), undefined);
  const wanted = { slug: 'acme', name: 'Acme Retail', environment: 'sandbox', plan: 'growth' } as const;
  const tenant = await identity.createTenant(wanted);
  assert.deepEqual(await identity.findTenantBySlug('acme'), tenant);
  assert.equal(tenant.stripeCount, 1);
  const { organisationId } = tenant;
  const live = await identity.createTenant({ ...wanted, slug: 'acme-live', environment: 'production', organisationId });
  assert.equal(live.stripeCount, 4);
  assert.equal(live.organisationId, organisationId);
  const wide = await identity.createTenant({ ...wanted, slug: 'acme-wide', stripeCount: 64 });
  assert.equal((await identity.findTenantBySlug('acme-wide'))?.stripeCount, wide.stripeCount);
  assert.notEqual(wide.organisationId, organisationId);
});

test('of many that want a slug at once one gets it, and the others leave nothing behind', async (t) => {
  const { scratch, identity } = await identityFixture(t);
  const wanted = { slug: 'acme', name: 'Acme', environment: 'sandbox', plan: 'starter' } as const;
  const results = await Promise.allSettled(Array.from({ length: 6 }, () => identity.createTenant(wanted)));
  const refused = results.filter((result) => result.status === 'rejected');
  assert.equal(refused.length, 5);
  for (const { reason } of refused) assert.ok(isProblem('tenant-slug-taken')(reason));
  const client = new Client({ connectionString: scratch.ownerUrl });
  await client.connect();
  const { rows } = await client.query('SELECT count(*)::int AS organisations FROM organisation');
  await client.end();
  assert.deepEqual(rows, [{ organisations: 1 }]);
});

test('what comes with a tenant comes in its transaction: all or nothing', async (t) => {
  const { scratch, identity } = await identityFixture(t);
  const wanted = { slug: 'acme', name: 'Acme', environment: 'sandbox', plan: 'starter' } as const;
  const failing = identity.createTenant(wanted, async (tx, { tenantId }) => {
    await identity.sealCustomerRecord(tx, tenantId, 'c1', { firstName: 'Jane' });
    throw new Error('no programme');
  });
  await assert.rejects(failing, /no programme/);
  assert.equal(await identity.findTenantBySlug('acme'), undefined);
  const { tenantId } = await identity.createTenant(wanted, async (tx, tenant) => {
    await identity.sealCustomerRecord(tx, tenant.tenantId, 'c1', { firstName: 'Jane' });
  });
  const record = await scratch.database.transaction(tenantId, (tx) => identity.openCustomerRecord(tx, tenantId, 'c1'));
  assert.ok(record instanceof Secret);
  assert.deepEqual(record.reveal(), { firstName: 'Jane' });
});

test('slugs and names that are none are refused', async (t) => {
  const { identity } = await identityFixture(t);
  const wanted = { name: 'Acme', environment: 'sandbox', plan: 'starter' } as const;
  for (const slug of ['', 'ab', 'Acme', '-acme', 'acme-', 'a--b', 'acme_retail', 'äcme', 'acme\n', 'a'.repeat(64)]) {
    await assert.rejects(identity.createTenant({ ...wanted, slug }), isProblem('invalid-values'), slug);
  }
  for (const name of ['', ' ', 'x'.repeat(201)]) {
    await assert.rejects(identity.createTenant({ ...wanted, slug: 'acme', name }), isProblem('invalid-values'));
  }
  assert.ok(
    await identity.createTenant({ ...wanted, slug: `${'a'.repeat(31)}-${'b'.repeat(31)}`, name: '店'.repeat(200) }),
  );
});

test('under one tenant nothing of another is there, predicate or not', async (t) => {
  const { scratch, identity, tenantWithKey } = await identityFixture(t);
  const [a, b] = [(await tenantWithKey('aaa')).tenant.tenantId, (await tenantWithKey('bbb')).tenant.tenantId];
  await scratch.database.transaction(a, (tx) => identity.sealCustomerRecord(tx, a, 'c1', { email: 'a@example.com' }));
  const client = new Client({ connectionString: scratch.url });
  await client.connect();
  try {
    const tables = ['api_key', 'tenant_kek', 'tenant_secret', 'customer_key', 'customer_record'];
    for (const table of tables) {
      const count = async (tenantId: string): Promise<unknown> => {
        await client.query(`SET loyaltyos.tenant_id = '${tenantId}'`);
        const { rows } = await client.query(`SELECT count(*)::int AS n FROM ${table} WHERE tenant_id = $1`, [a]);
        return (rows[0] as { n: number }).n;
      };
      assert.deepEqual([await count(a), await count(b)], [1, 0], table);
      const { rows } = await client.query(`SELECT DISTINCT tenant_id FROM ${table} WHERE tenant_id <> $1`, [b]);
      assert.deepEqual(rows, [], `${table} without a predicate`);
    }
    const stolen = `INSERT INTO customer_record VALUES ('${a}', 'c2', 1, NULL, NULL, now())`;
    await assert.rejects(client.query(stolen), { code: '42501' }, 'nor can it write there');
  } finally {
    await client.end();
  }
  await scratch.database.transaction(b, async (tx) => {
    assert.equal(await identity.openCustomerRecord(tx, a, 'c1'), undefined);
    assert.equal(await identity.findCustomerByEmail(tx, b, 'a@example.com'), undefined);
    assert.equal(await identity.findCustomerByEmail(tx, a, 'a@example.com'), undefined);
  });
});
