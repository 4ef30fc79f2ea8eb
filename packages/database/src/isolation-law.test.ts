import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { scratchDatabase } from '@loyaltyos/testing';
import type { ScratchDatabase } from '@loyaltyos/testing';
import { isolationFaults } from './isolation-law.ts';

let scratch: ScratchDatabase;
before(async () => {
  scratch = await scratchDatabase();
});
after(async () => scratch.drop());

const GUARDED = `
  CREATE TABLE probe (tenant_id uuid NOT NULL, id text NOT NULL, PRIMARY KEY (tenant_id, id));
  ALTER TABLE probe ENABLE ROW LEVEL SECURITY;
  ALTER TABLE probe FORCE ROW LEVEL SECURITY;
  CREATE POLICY tenant ON probe USING (tenant_id = current_setting('loyaltyos.tenant_id')::uuid);
  GRANT SELECT, INSERT, UPDATE, DELETE ON probe TO loyaltyos_app;`;

/** What the law says of the probe after the given SQL, which is taken back again. */
async function faultsAfter(sql: string): Promise<string[]> {
  const client = new Client({ connectionString: scratch.ownerUrl });
  await client.connect();
  try {
    await client.query(`BEGIN; ${GUARDED} ${sql}`);
    return await isolationFaults({
      query: async <Row>(statement: { text: string }) => (await client.query(statement.text)).rows as Row[],
    });
  } finally {
    await client.end();
  }
}

test('every table keeps tenants apart or stands in the list of directory tables', async () => {
  assert.deepEqual(await scratch.database.directory(isolationFaults), []);
});

test('a table made as the conventions say passes', async () => {
  assert.deepEqual(await faultsAfter(''), []);
});

const BREACHES: readonly [sql: string, fault: RegExp][] = [
  ['ALTER TABLE probe DISABLE ROW LEVEL SECURITY', /^probe has no row-level security$/],
  ['ALTER TABLE probe NO FORCE ROW LEVEL SECURITY', /^probe does not force/],
  ['DROP POLICY tenant ON probe', /^probe has no policy$/],
  ['CREATE POLICY other ON probe USING (true)', /^probe has a policy other than/],
  [
    "ALTER POLICY tenant ON probe USING (id = current_setting('loyaltyos.tenant_id'))",
    /^probe has a policy other than/,
  ],
  ['ALTER POLICY tenant ON probe WITH CHECK (true)', /^probe has a policy other than/],
  ['ALTER POLICY tenant ON probe TO CURRENT_USER', /^probe has a policy for some roles only/],
  ['ALTER TABLE probe DROP CONSTRAINT probe_pkey', /^probe has no primary key$/],
  ['CREATE UNIQUE INDEX probe_id ON probe (id)', /^probe has unique indexes .*: probe_id$/],
  ['GRANT TRUNCATE ON probe TO loyaltyos_app', /^probe may be truncated/],
  ['GRANT TRIGGER ON probe TO loyaltyos_app', /^probe grants the application triggers/],
  ['CREATE VIEW peek AS SELECT * FROM probe', /^peek is a view without security_invoker$/],
  ['CREATE MATERIALIZED VIEW peek AS SELECT 1 AS one', /^peek is a materialised view/],
  [
    'CREATE FUNCTION peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS $$ SELECT count(*) FROM probe $$',
    /^peek\(\) is a function that runs as its owner$/,
  ],
  ['CREATE TABLE plain (id text PRIMARY KEY)', /^plain has no row-level security$/],
];

for (const [sql, fault] of BREACHES) {
  test(`the law finds: ${sql}`, async () => {
    const faults = await faultsAfter(sql);
    assert.ok(
      faults.some((text) => fault.test(text)),
      `found only: ${faults.join('; ') || 'nothing'}`,
    );
  });
}
