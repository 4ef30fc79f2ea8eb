import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { test, type TestContext } from 'node:test';
import type { Transaction } from '@loyaltyos/database';
import { Defect, type Json } from '@loyaltyos/kernel';
import { Problem, type ProblemCode } from '@loyaltyos/problems';
import { Client } from 'pg';
import { type IdentityFixture, identityFixture } from '../identity-fixture.ts';
import { Secret } from '../crypto/secret.ts';
import type { ValueToDecrypt } from './customer-values.ts';

const JANE = { email: 'Jane.Doe@Example.com', firstName: 'Jane', phone: '+44 20 7946 0000', attributes: { vip: true } };
const PLACE = { table: 'order_record', column: 'attributes', version: 1 };

function isProblem(code: ProblemCode): (error: unknown) => boolean {
  return (error) => error instanceof Problem && error.code === code;
}

function revealed(value: Secret<unknown> | 'erased' | undefined): unknown {
  return value instanceof Secret ? value.reveal() : value;
}

function storedAt(customerId: string, sealed: Buffer): ValueToDecrypt {
  return { ...PLACE, customerId, sealed };
}

interface Customers extends IdentityFixture {
  readonly tenantId: string;
  readonly inTenant: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  /** As the tables' owner, in the tenant. */
  readonly asOwner: (sql: string, values?: readonly unknown[]) => Promise<unknown[]>;
}

async function withTenant(t: TestContext): Promise<Customers> {
  const fixture = await identityFixture(t);
  const { tenantId } = (await fixture.tenantWithKey('acme')).tenant;
  return {
    ...fixture,
    tenantId,
    inTenant: (work) => fixture.scratch.database.transaction(tenantId, work),
    async asOwner(sql, values = []) {
      const client = new Client({ connectionString: fixture.scratch.ownerUrl });
      await client.connect();
      try {
        await client.query(`SET loyaltyos.tenant_id = '${tenantId}'`);
        return (await client.query(sql, [...values])).rows as unknown[];
      } finally {
        await client.end();
      }
    },
  };
}

test('a record is read back in any process, prints as nothing, and nothing of it is stored in clear', async (t) => {
  const { identity, anotherProcess, tenantId, inTenant, asOwner } = await withTenant(t);
  assert.equal(await inTenant((tx) => identity.sealCustomerRecord(tx, tenantId, 'c1', JANE)), 1);
  for (const process of [identity, await anotherProcess()]) {
    const record = await inTenant((tx) => process.openCustomerRecord(tx, tenantId, 'c1'));
    assert.deepEqual(revealed(record), JANE);
    assert.ok(!inspect(record).includes('Jane') && !JSON.stringify({ record }).includes('Jane'));
    assert.equal(await inTenant((tx) => process.openCustomerRecord(tx, tenantId, 'nobody')), undefined);
  }
  const stored = JSON.stringify(
    await asOwner('SELECT * FROM customer_record r JOIN customer_key k USING (customer_id)'),
  );
  for (const text of ['Jane', 'jane', 'example', '7946']) {
    assert.ok(!stored.includes(text) && !stored.includes(JSON.stringify([...Buffer.from(text)]).slice(1, -1)), text);
  }
});

test('a record written again has the next version, and the one before does not open in its place', async (t) => {
  const { identity, tenantId, inTenant, asOwner } = await withTenant(t);
  await inTenant((tx) => identity.sealCustomerRecord(tx, tenantId, 'c1', JANE));
  const [before] = (await asOwner('SELECT sealed_record FROM customer_record')) as { sealed_record: Buffer }[];
  assert.equal(await inTenant((tx) => identity.sealCustomerRecord(tx, tenantId, 'c1', { firstName: 'Joan' })), 2);
  const open = async (): Promise<unknown> =>
    revealed(await inTenant((tx) => identity.openCustomerRecord(tx, tenantId, 'c1')));
  assert.deepEqual(await open(), { firstName: 'Joan' });
  await asOwner('UPDATE customer_record SET sealed_record = $1', [before?.sealed_record]);
  await assert.rejects(open(), Defect);
});

test('an e-mail address belongs to one customer of a tenant, however it is written', async (t) => {
  const { scratch, identity, tenantId, inTenant, tenantWithKey } = await withTenant(t);
  const seal = (customerId: string, email?: string): Promise<number> =>
    inTenant((tx) => identity.sealCustomerRecord(tx, tenantId, customerId, email === undefined ? {} : { email }));
  const find = (email: string): Promise<string | undefined> =>
    inTenant((tx) => identity.findCustomerByEmail(tx, tenantId, email));
  await seal('c1', 'Jane.Doe@Example.com');
  for (const same of ['jane.doe@example.com', 'JANE.DOE@EXAMPLE.COM', 'ｊａｎｅ.doe@example.com']) {
    assert.equal(await find(same), 'c1', same);
    await assert.rejects(seal('c2', same), isProblem('email-taken'));
  }
  assert.equal(await find('jane@example.com'), undefined);
  await seal('c2', 'joan@example.com');
  await seal('c3');
  await seal('c4');
  await seal('c1', 'new@example.com');
  assert.equal(await find('jane.doe@example.com'), undefined);
  await seal('c2', 'jane.doe@example.com');
  assert.equal(await find('jane.doe@example.com'), 'c2');

  const other = (await tenantWithKey('other')).tenant.tenantId;
  const inOther = await scratch.database.transaction(other, async (tx) => {
    assert.equal(await identity.findCustomerByEmail(tx, other, 'jane.doe@example.com'), undefined);
    return identity.sealCustomerRecord(tx, other, 'c9', { email: 'jane.doe@example.com' });
  });
  assert.equal(inOther, 1);
});

test('two customers enrolled with one address at once: one has it', async (t) => {
  const { identity, tenantId, inTenant } = await withTenant(t);
  const enrol = (customerId: string): Promise<number> =>
    inTenant((tx) => identity.sealCustomerRecord(tx, tenantId, customerId, { email: 'jane@example.com' }));
  const results = await Promise.allSettled(['c1', 'c2', 'c3', 'c4'].map(enrol));
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
  for (const result of results) {
    if (result.status === 'rejected') assert.ok(isProblem('email-taken')(result.reason), String(result.reason));
  }
});

test('one customer written by many at once has one key, one record, and dense versions', async (t) => {
  const { identity, anotherProcess, tenantId, inTenant } = await withTenant(t);
  const processes = [identity, await anotherProcess(), await anotherProcess()];
  const versions = await Promise.all(
    processes.map((process, index) =>
      inTenant((tx) => process.sealCustomerRecord(tx, tenantId, 'c1', { firstName: `writer ${index}` })),
    ),
  );
  assert.deepEqual(
    versions.toSorted((a, b) => a - b),
    [1, 2, 3],
  );
  for (const process of processes) {
    assert.match(
      JSON.stringify(revealed(await inTenant((tx) => process.openCustomerRecord(tx, tenantId, 'c1')))),
      /writer/,
    );
  }
});

test('values of a batch are encrypted under their own customers, and open only where they stood', async (t) => {
  const { identity, anotherProcess, tenantId, inTenant } = await withTenant(t);
  const values: Json[] = [{ gift: 'for Tom' }, 'text', 12.5, null, ['a', { b: true }], {}];
  const batch = values.map((value, index) => ({ ...PLACE, customerId: `c${index % 4}`, value }));
  const sealed = await inTenant((tx) => identity.encryptForCustomers(tx, tenantId, batch));
  const stored = sealed.map((each, index) => {
    assert.ok(Buffer.isBuffer(each));
    return storedAt(`c${index % 4}`, each);
  });
  for (const process of [identity, await anotherProcess()]) {
    const opened = await inTenant((tx) => process.decryptForCustomers(tx, tenantId, stored));
    assert.deepEqual(opened.map(revealed), values);
  }
  const [first, second] = stored;
  assert.ok(first && second);
  for (const moved of [
    { ...first, customerId: second.customerId },
    { ...first, column: 'facts' },
    { ...first, table: 'customer' },
    { ...first, version: 2 },
  ]) {
    await assert.rejects(
      inTenant((tx) => identity.decryptForCustomers(tx, tenantId, [moved])),
      Defect,
    );
  }
  assert.deepEqual(await inTenant((tx) => identity.encryptForCustomers(tx, tenantId, [])), []);
});

test('a batch of five hundred takes a handful of statements', async (t) => {
  const { anotherProcess, tenantId, inTenant } = await withTenant(t);
  const identity = await anotherProcess();
  const batch = Array.from({ length: 500 }, (_, index) => ({ ...PLACE, customerId: `c${index % 400}`, value: index }));
  const statements: string[] = [];
  let inserted: string[] = [];
  await inTenant(async (tx) => {
    const counted: Transaction = {
      send: (statement, values) => tx.send(statement, values),
      query: (statement, values) => {
        statements.push(statement.name);
        if (statement.name === 'identity.insert-customer-keys') inserted = values?.[1] as string[];
        return tx.query(statement, values);
      },
    };
    await identity.encryptForCustomers(counted, tenantId, batch);
  });
  assert.deepEqual(statements, ['identity.customer-keys', 'identity.tenant-keys', 'identity.insert-customer-keys']);
  assert.equal(inserted.length, 400);
  assert.deepEqual(
    inserted,
    inserted.toSorted(),
    'in one order for all, or two batches could wait for each other in a circle',
  );
});

test('a key made in a transaction that rolls back is never used again', async (t) => {
  const { identity, anotherProcess, tenantId, inTenant } = await withTenant(t);
  const item = { ...PLACE, customerId: 'c1', value: 'x' };
  await assert.rejects(
    inTenant(async (tx) => {
      await identity.sealCustomerRecord(tx, tenantId, 'c1', JANE);
      await identity.encryptForCustomers(tx, tenantId, [item]);
      assert.deepEqual(revealed(await identity.openCustomerRecord(tx, tenantId, 'c1')), JANE);
      throw new Error('rolled back');
    }),
    /rolled back/,
  );
  const [sealed] = await inTenant((tx) => identity.encryptForCustomers(tx, tenantId, [item]));
  assert.ok(Buffer.isBuffer(sealed));
  const other = await anotherProcess();
  const opened = await inTenant((tx) =>
    other.decryptForCustomers(tx, tenantId, [{ ...PLACE, customerId: 'c1', sealed }]),
  );
  assert.deepEqual(opened.map(revealed), ['x']);
});

test('batches over the same customers at once agree on their keys', async (t) => {
  const { identity, anotherProcess, tenantId, inTenant } = await withTenant(t);
  const processes = [identity, await anotherProcess(), await anotherProcess(), await anotherProcess()];
  const ids = Array.from({ length: 60 }, (_, index) => `c${index}`);
  const sealed = await Promise.all(
    processes.map((process, index) => {
      const mine = index % 2 === 0 ? ids : ids.toReversed();
      const batch = mine.map((customerId) => ({ ...PLACE, customerId, value: customerId }));
      return inTenant((tx) => process.encryptForCustomers(tx, tenantId, batch)).then((out) => ({ mine, out }));
    }),
  );
  for (const { mine, out } of sealed) {
    const stored = mine.map((customerId, index) => ({ ...PLACE, customerId, sealed: out[index] as Buffer }));
    const opened = await inTenant((tx) => identity.decryptForCustomers(tx, tenantId, stored));
    assert.deepEqual(opened.map(revealed), mine);
  }
});

test('a destroyed key stays destroyed: nothing opens, nothing new is written, the neighbours are unharmed', async (t) => {
  const { identity, clock, tenantId, inTenant, asOwner } = await withTenant(t);
  await inTenant(async (tx) => {
    await identity.sealCustomerRecord(tx, tenantId, 'gone', JANE);
    await identity.sealCustomerRecord(tx, tenantId, 'stays', { firstName: 'Tom' });
  });
  const item = (customerId: string): typeof PLACE & { customerId: string; value: Json } => ({
    ...PLACE,
    customerId,
    value: 1,
  });
  const [before] = await inTenant((tx) => identity.encryptForCustomers(tx, tenantId, [item('gone')]));
  assert.ok(Buffer.isBuffer(before));
  await asOwner("UPDATE customer_key SET wrapped_dek = NULL, destroyed_at = now() WHERE customer_id = 'gone'");
  await assert.rejects(
    inTenant((tx) => identity.sealCustomerRecord(tx, tenantId, 'gone', JANE)),
    isProblem('customer-erased'),
    'a writer looks at the row, whatever the cache holds',
  );
  clock.advance(60_000);
  const records = await inTenant((tx) => identity.openCustomerRecords(tx, tenantId, ['gone', 'stays', 'never']));
  assert.equal(records.size, 2);
  assert.equal(records.get('gone'), 'erased');
  assert.deepEqual(revealed(records.get('stays')), { firstName: 'Tom' });
  const sealed = await inTenant((tx) => identity.encryptForCustomers(tx, tenantId, [item('gone'), item('stays')]));
  assert.equal(sealed[0], 'erased');
  assert.ok(Buffer.isBuffer(sealed[1]));
  const stored = { ...PLACE, customerId: 'gone', sealed: before };
  assert.deepEqual(await inTenant((tx) => identity.decryptForCustomers(tx, tenantId, [stored])), ['erased']);
});

test('a key-encryption key of another epoch is found, new keys use the latest, and a destroyed one fails loudly', async (t) => {
  const { identity, anotherProcess, rootKey, clock, tenantId, inTenant, asOwner } = await withTenant(t);
  await inTenant((tx) => identity.sealCustomerRecord(tx, tenantId, 'c1', JANE));
  const kek = Buffer.alloc(32, 5);
  const wrapped = await rootKey.wrap(kek, { key: 'tenant-kek', tenant: tenantId, epoch: '2' });
  await asOwner('INSERT INTO tenant_kek VALUES ($1, 2, $2, now())', [tenantId, wrapped]);
  const other = await anotherProcess();
  await inTenant((tx) => other.sealCustomerRecord(tx, tenantId, 'c2', { firstName: 'Tom' }));
  const epochs = await asOwner('SELECT customer_id, kek_epoch FROM customer_key ORDER BY 1');
  assert.deepEqual(epochs, [
    { customer_id: 'c1', kek_epoch: 1 },
    { customer_id: 'c2', kek_epoch: 2 },
  ]);
  // This process read the epochs before there was a second one.
  const records = await inTenant((tx) => identity.openCustomerRecords(tx, tenantId, ['c1', 'c2']));
  assert.deepEqual([...records.values()].map(revealed), [JANE, { firstName: 'Tom' }]);
  await asOwner('UPDATE tenant_kek SET wrapped_kek = NULL, destroyed_at = now() WHERE epoch = 2');
  clock.advance(60_000);
  await assert.rejects(
    inTenant((tx) => identity.openCustomerRecord(tx, tenantId, 'c2')),
    /no key-encryption key of epoch 2/,
  );
});

test('equal requests have equal hashes within a tenant, in every process, and nowhere else', async (t) => {
  const { scratch, identity, anotherProcess, tenantId, inTenant, tenantWithKey } = await withTenant(t);
  const other = (await tenantWithKey('other')).tenant.tenantId;
  const texts = ['{"a":1}', '{"a":2}', '{"a":1}'];
  const [one, two, three] = await inTenant((tx) => identity.requestHashes(tx, tenantId, texts));
  assert.equal(one?.length, 32);
  assert.deepEqual(one, three);
  assert.notDeepEqual(one, two);
  const process = await anotherProcess();
  assert.deepEqual((await inTenant((tx) => process.requestHashes(tx, tenantId, texts)))[0], one);
  const foreign = await scratch.database.transaction(other, (tx) => identity.requestHashes(tx, other, texts));
  assert.notDeepEqual(foreign[0], one);
});
