import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { emptyDatabase } from '@loyaltyos/testing';
import { migrate } from './migrate.ts';
import type { Migrated } from './migrate.ts';
import { migrationFiles } from './migration-files.ts';

const FRAME = `
  GRANT USAGE ON SCHEMA public TO loyaltyos_app;
  CREATE TABLE schema_migration (number int PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL);`;

interface Bench {
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  readonly write: (name: string, sql: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly migrate: () => Promise<Migrated>;
  /** The tables that are there. */
  readonly names: () => Promise<string[]>;
}

/** A folder of migrations and an empty database to try them on. */
async function bench(t: TestContext, files: Record<string, string>): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'loyaltyos-migrations-'));
  t.after(async () => rm(folder, { recursive: true }));
  const write = async (name: string, sql: string): Promise<void> => writeFile(join(folder, name), sql);
  for (const [name, sql] of Object.entries(files)) await write(name, sql);
  const database = await emptyDatabase();
  t.after(database.drop);
  const options = { folder: pathToFileURL(`${folder}/`) };
  return {
    ownerUrl: database.ownerUrl,
    superuserUrl: database.superuserUrl,
    write,
    remove: async (name: string) => rm(join(folder, name)),
    migrate: async () => migrate(database.ownerUrl, options),
    names: async () => {
      const client = new Client({ connectionString: database.ownerUrl });
      await client.connect();
      const { rows } = await client.query<{ name: string }>(
        `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
      );
      await client.end();
      return rows.map((row) => row.name);
    },
  };
}

test('what is missing is applied, in order, and nothing twice', async (t) => {
  const { migrate, write, names } = await bench(t, { '0001-frame.sql': FRAME, '0002-a.sql': 'CREATE TABLE a ()' });
  assert.deepEqual(await migrate(), { applied: ['0001-frame', '0002-a'], version: 2 });
  assert.deepEqual(await migrate(), { applied: [], version: 2 });
  await write('0003-b.sql', 'CREATE TABLE b ()');
  assert.deepEqual(await migrate(), { applied: ['0003-b'], version: 3 });
  assert.deepEqual(await names(), ['a', 'b', 'schema_migration']);
});

test('processes that migrate at once apply each file once', async (t) => {
  const { migrate } = await bench(t, { '0001-frame.sql': FRAME, '0002-a.sql': 'CREATE TABLE a ()' });
  const outcomes = await Promise.all([migrate(), migrate(), migrate(), migrate()]);
  assert.deepEqual(outcomes.flatMap((outcome) => outcome.applied).toSorted(), ['0001-frame', '0002-a']);
});

test('databases of one server are migrated at once', async (t) => {
  const benches = await Promise.all([1, 2, 3].map(async () => bench(t, { '0001-frame.sql': FRAME })));
  const outcomes = await Promise.all(benches.map(async (one) => one.migrate()));
  assert.deepEqual(new Set(outcomes.map((outcome) => outcome.version)), new Set([1]));
});

test('a migration that fails leaves nothing of itself, and what came before', async (t) => {
  const { migrate, write, names } = await bench(t, {
    '0001-frame.sql': FRAME,
    '0002-a.sql': 'CREATE TABLE a (); SELECT 1 / 0',
  });
  await assert.rejects(migrate(), /Migration 0002-a failed and was rolled back: division by zero \(22012\)/);
  assert.deepEqual(await names(), ['schema_migration']);
  await write('0002-a.sql', 'CREATE TABLE a ()');
  assert.deepEqual((await migrate()).applied, ['0002-a']);
});

test('a migration may not end its transaction', async (t) => {
  const { migrate } = await bench(t, { '0001-frame.sql': FRAME, '0002-a.sql': 'CREATE TABLE a (); COMMIT' });
  await assert.rejects(migrate(), /0002-a.sql must not end the transaction/);
});

test('a file that changed, vanished or changed its name is refused', async (t) => {
  const { migrate, write, remove } = await bench(t, { '0001-frame.sql': FRAME, '0002-a.sql': 'SELECT 1' });
  await migrate();
  await write('0002-a.sql', 'SELECT 2');
  await assert.rejects(migrate(), /Migration 0002-a of the database is not the file 0002-a.sql/);
  await write('0002-a.sql', 'SELECT 1');
  assert.deepEqual((await migrate()).applied, []);
  await remove('0002-a.sql');
  await assert.rejects(migrate(), /has migration 0002-a, which this version does not know/);
  await write('0002-b.sql', 'SELECT 1');
  await assert.rejects(migrate(), /Migration 0002-a of the database is not the file 0002-b.sql/);
});

test('line ends do not count', async (t) => {
  const { migrate, write } = await bench(t, { '0001-frame.sql': FRAME });
  await migrate();
  await write('0001-frame.sql', FRAME.replaceAll('\n', '\r\n'));
  assert.deepEqual((await migrate()).applied, []);
});

test('a gap in the numbers, or a name of another form, is refused', async (t) => {
  const gap = await bench(t, { '0001-frame.sql': FRAME, '0003-a.sql': 'SELECT 1' });
  await assert.rejects(gap.migrate(), /0003-a.sql stands where a file 0002-name.sql must stand/);
  const name = await bench(t, { '0001_Frame.sql': FRAME });
  await assert.rejects(name.migrate(), /0001_Frame.sql stands where/);
});

test('a process that migrates for too long is not waited for', async (t) => {
  const { ownerUrl, superuserUrl } = await bench(t, {});
  const holder = new Client({ connectionString: superuserUrl });
  await holder.connect();
  await holder.query('SELECT pg_advisory_lock(7053391186174016513)');
  await assert.rejects(migrate(ownerUrl, { lockTimeoutMs: 100 }), /has been migrating this database for over 0.1 s/);
  await holder.end();
});

test('the files of this package are numbered and end in order', async () => {
  const files = await migrationFiles();
  assert.equal(files[0]?.name, '0001-frame');
  assert.deepEqual(
    files.map((file) => file.number),
    [...files.keys()].map((index) => index + 1),
  );
});
