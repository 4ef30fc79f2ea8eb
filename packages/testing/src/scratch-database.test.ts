import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement } from '@loyaltyos/database';
import { Client } from 'pg';
import { hasPostgres15, postgresServer } from './postgres-server.ts';
import { scratchDatabase } from './scratch-database.ts';

const NAME = statement('test.database-name', 'SELECT current_database() AS name, current_user AS role');

async function databases(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>('SELECT datname AS name FROM pg_database');
  await client.end();
  return rows.map((row) => row.name);
}

test('databases made at once are apart, migrated, and gone when dropped', async () => {
  const both = await Promise.all([scratchDatabase(), scratchDatabase()]);
  const facts = await Promise.all(both.map(async ({ database }) => database.directory(async (tx) => tx.query(NAME))));
  const names = facts.flat().map((row) => (row as { name: string }).name);
  assert.equal(new Set(names).size, 2);
  assert.deepEqual(
    facts.flat().map((row) => (row as { role: string }).role),
    ['loyaltyos_app', 'loyaltyos_app'],
  );
  const [first, second] = both;
  await first.drop();
  const left = await databases(second.ownerUrl);
  assert.deepEqual(
    names.map((name) => left.includes(name)),
    [false, true],
  );
  await second.drop();
});

test("Debian's PostgreSQL 15 starts and stops", { skip: !hasPostgres15() }, async () => {
  const server = await postgresServer('postgresql-15');
  const client = new Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
  assert.match(rows[0]?.server_version_num ?? '', /^15\d{4}$/);
  await client.end();
  await server.stop();
  await assert.rejects(new Client({ connectionString: server.url }).connect(), { code: 'ENOENT' });
});
