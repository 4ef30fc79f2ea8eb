import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { emptyDatabase, scratchDatabase } from '@loyaltyos/testing';
import type { ScratchDatabase } from '@loyaltyos/testing';
import { checkApplicationRole } from './application-role.ts';
import { connect } from './connect.ts';
import { withSettings } from './connection-url.ts';
import { DatabaseRefused } from './database-refused.ts';
import { statement } from './statement.ts';
import type { Statement } from './statement.ts';

const WHO = statement('test.who', 'SELECT current_user AS role');
const ADD_ROLE = `
  DO $$ BEGIN CREATE ROLE loyaltyos_test_all_seeing NOLOGIN BYPASSRLS;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`;

let scratch: ScratchDatabase;
let superuserUrl: string;
before(async () => {
  scratch = await scratchDatabase();
  superuserUrl = scratch.superuserUrl;
});
after(async () => scratch.drop());

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(async () => client.end());
}

/** Checks the role of an address as it is, with no switch before it. */
async function check(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await checkApplicationRole({
      query: async <Row>(asked: Statement) => (await client.query(asked.text)).rows as Row[],
    });
  } finally {
    await client.end();
  }
}

test('one address is enough: a superuser and the owner are switched to the application role', async () => {
  for (const url of [superuserUrl, scratch.ownerUrl, scratch.url]) {
    const database = await connect({ url, poolSize: 1 });
    assert.deepEqual(await database.directory(async (tx) => tx.query(WHO)), [{ role: 'loyaltyos_app' }]);
    await database.close();
    await database.close();
  }
});

test('a role that row-level security does not bind and that may not switch is refused', async () => {
  await run(superuserUrl, ADD_ROLE);
  const url = withSettings(superuserUrl, { role: 'loyaltyos_test_all_seeing' });
  await assert.rejects(connect({ url, poolSize: 1 }), (error: unknown) => {
    assert.ok(error instanceof DatabaseRefused);
    assert.match(error.message, /has BYPASSRLS.*GRANT loyaltyos_app TO "loyaltyos_test_all_seeing"/);
    return true;
  });
});

test('the check at start refuses what row-level security does not bind', async () => {
  await run(superuserUrl, ADD_ROLE);
  await assert.rejects(check(superuserUrl), /postgres is a superuser: row-level security would not keep/);
  await assert.rejects(check(scratch.ownerUrl), /loyaltyos_owner owns the tables/);
  await assert.rejects(check(withSettings(superuserUrl, { role: 'loyaltyos_test_all_seeing' })), /has BYPASSRLS/);
  await check(scratch.url);
});

test('a database that was never migrated is refused', async (t) => {
  const empty = await emptyDatabase();
  t.after(empty.drop);
  await assert.rejects(connect({ url: empty.superuserUrl, poolSize: 1 }), /lacks \d+ migration\(s\), first 0001-frame/);
});

test('a database that is behind, ahead or changed is refused', async (t) => {
  const other = await scratchDatabase();
  t.after(other.drop);
  const refusal = async (sql: string, message: RegExp): Promise<void> => {
    await run(other.ownerUrl, sql);
    await assert.rejects(connect({ url: other.url, poolSize: 1 }), message);
  };
  await refusal(
    `INSERT INTO schema_migration SELECT max(number) + 1, '9999-later', repeat('a', 64) FROM schema_migration`,
    /9999-later, which this version does not know/,
  );
  await refusal(
    `DELETE FROM schema_migration WHERE name = '9999-later';
     UPDATE schema_migration SET sha256 = repeat('b', 64) WHERE number = 1`,
    /Migration 0001-frame of the database is not the file 0001-frame.sql/,
  );
  await refusal('DELETE FROM schema_migration', /lacks \d+ migration\(s\), first 0001-frame/);
});

test('a database that cannot be reached is unavailable', async () => {
  await assert.rejects(connect({ url: 'postgres://nobody@127.0.0.1:1/none', poolSize: 1 }), { code: 'unavailable' });
  await assert.rejects(connect({ url: 'postgres://nobody@/none?host=/nowhere', poolSize: 1 }), { code: 'unavailable' });
});
