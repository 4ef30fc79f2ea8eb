import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { started, startInChild } from './server-in-child.ts';
import type { ServerChild } from './server-in-child.ts';
import { startEmbedded } from './start-embedded.ts';

/** A folder of the test's own, with a name that has to be quoted. */
function dataFolder(t: TestContext): string {
  const parent = mkdtempSync(join(tmpdir(), 'los '));
  t.after(() => rmSync(parent, { recursive: true, force: true, maxRetries: 3 }));
  return join(parent, 'o\'k "d"');
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client
    .query<Record<string, unknown>>(sql)
    .then((result) => result.rows)
    .finally(async () => client.end());
}

function refusal(child: ServerChild): string {
  assert.ok('refused' in child.outcome, 'it was let in');
  return child.outcome.refused;
}

const isRunning = (pid: number): boolean => existsSync(`/proc/${pid}/cwd`);

async function until(condition: () => boolean, what: string, everyMs = 20): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += everyMs) {
    if (condition()) return;
    await sleep(everyMs);
  }
  assert.fail(`10 s later still not: ${what}`);
}

test('the first start makes a private, durable database; the next finds it at once', async (t) => {
  const folder = dataFolder(t);
  const told: string[] = [];
  const first = await startEmbedded(folder, { onProgress: (text) => told.push(text) });
  assert.deepEqual(told, [`Creating the database in ${join(folder, 'postgres')}`]);
  await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 41 + 1 AS n');
  const names = 'fsync synchronous_commit full_page_writes data_checksums server_encoding listen_addresses'.split(' ');
  const columns = names.map((name) => `current_setting('${name}') AS ${name}`).join();
  assert.deepEqual(await query(first.appUrl, `SELECT ${columns}`), [
    {
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      server_encoding: 'UTF8',
      listen_addresses: '',
    },
  ]);
  assert.deepEqual(
    await query(
      first.appUrl,
      `SELECT rolname, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS mighty,
              pg_catalog.pg_get_userbyid(datdba) = rolname AS owner
         FROM pg_roles, pg_database WHERE datname = current_database() AND rolname ~ '^loyaltyos' ORDER BY 1`,
    ),
    [
      { rolname: 'loyaltyos_app', mighty: false, owner: false },
      { rolname: 'loyaltyos_owner', mighty: false, owner: true },
    ],
  );
  await assert.rejects(
    query(first.appUrl.replace('loyaltyos_app:', 'postgres:'), 'SELECT 1'),
    /password authentication/,
  );
  for (const path of [folder, first.folder]) assert.equal(statSync(path).mode & 0o777, 0o700, path);
  for (const name of ['passwords.json', 'server.log']) {
    assert.equal(statSync(join(first.folder, name)).mode & 0o777, 0o600, name);
  }
  await first.stop();
  await first.stop();

  const before = performance.now();
  const second = await startEmbedded(folder, { onProgress: (text) => told.push(text) });
  // 0.1 s on an idle machine; the bound allows for a busy one.
  assert.ok(performance.now() - before < 3_000, 'an existing folder starts at once');
  assert.equal(told.length, 1);
  assert.deepEqual(await query(second.ownerUrl, 'SELECT n FROM kept'), [{ n: 42 }]);
  await second.stop();
});

test('a folder in use is refused with its name and the process that has it, here and elsewhere', async (t) => {
  const folder = dataFolder(t);
  const server = await startEmbedded(folder);
  t.after(async () => server.stop());
  const expected = `The data folder ${folder} is in use by another server (process ${process.pid}, since `;
  await assert.rejects(startEmbedded(folder), (error: Error) => error.message.startsWith(expected));
  assert.ok(refusal(await startInChild(t, folder)).startsWith(expected));
  assert.equal((await query(server.appUrl, 'SELECT 1 AS one')).length, 1);
});

test('of several that start at once exactly one wins, on a new folder and on an old one', async (t) => {
  const folder = dataFolder(t);
  for (const round of ['new', 'old']) {
    const children = await Promise.all([1, 2, 3, 4].map(async () => startInChild(t, folder)));
    const winners = children.filter((child) => 'appUrl' in child.outcome);
    assert.equal(winners.length, 1, round);
    for (const child of children) {
      if (!winners.includes(child)) assert.match(refusal(child), /is in use by another server/);
    }
    assert.equal((await query(started(winners[0]!).appUrl, 'SELECT 1 AS one')).length, 1);
    await Promise.all(children.map(async (child) => child.stop()));
  }
});

test('a killed parent takes its server along, and nothing committed is lost', async (t) => {
  const folder = dataFolder(t);
  const first = await startInChild(t, folder);
  const { ownerUrl, serverPid } = started(first);
  const client = new Client({ connectionString: ownerUrl });
  client.on('error', () => {});
  await client.connect();
  await client.query('CREATE TABLE kept AS SELECT 1 AS n');
  await client.query('BEGIN; INSERT INTO kept VALUES (2)');
  await first.kill();
  await until(() => !isRunning(serverPid), 'the server of a killed parent ended');
  const second = await startInChild(t, folder);
  t.after(async () => second.stop());
  assert.notEqual(started(second).serverPid, serverPid);
  assert.deepEqual(await query(started(second).ownerUrl, 'SELECT n FROM kept'), [{ n: 1 }]);
});

test('a start right behind a killed parent waits for its server and takes over', async (t) => {
  const folder = dataFolder(t);
  for (let round = 0; round < 3; round += 1) {
    const child = await startInChild(t, folder);
    assert.equal((await query(started(child).appUrl, 'SELECT 1 AS one')).length, 1);
    await child.kill();
  }
  const last = await startEmbedded(folder);
  await last.stop();
});

test('a server that outlived parent and watchdog is stopped, and its folder used again', async (t) => {
  const folder = dataFolder(t);
  const child = await startInChild(t, folder);
  const { serverPid } = started(child);
  // The shell that watches is the server's only child that is not named postgres.
  const { stdout } = spawnSync('ps', ['--ppid', String(serverPid), '-o', 'pid=,comm='], { encoding: 'utf8' });
  const watchdog = stdout.split('\n').find((line) => /\bsh\b/.test(line));
  assert.ok(watchdog !== undefined, stdout);
  process.kill(Number.parseInt(watchdog, 10), 'SIGKILL');
  await child.kill();
  await sleep(200);
  assert.ok(isRunning(serverPid), 'nobody told the server');
  const next = await startEmbedded(folder);
  assert.ok(!isRunning(serverPid));
  await next.stop();
});

test('a postmaster.pid whose number is another program by now does not keep the server from starting', async (t) => {
  const folder = dataFolder(t);
  const first = await startEmbedded(folder);
  const path = join(first.folder, 'data', 'postmaster.pid');
  const lines = readFileSync(path, 'utf8').split('\n');
  await first.stop();
  writeFileSync(path, [process.pid, ...lines.slice(1)].join('\n'));
  const second = await startEmbedded(folder);
  await second.stop();
});

test('a server that dies is started again at the same address', async (t) => {
  const folder = dataFolder(t);
  const crashes: boolean[] = [];
  const server = await startEmbedded(folder, { onCrash: (restarting) => crashes.push(restarting) });
  t.after(async () => server.stop());
  await query(server.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS n');
  const pid = server.pid();
  process.kill(pid, 'SIGKILL');
  await until(() => server.pid() !== pid, 'another server runs');
  assert.deepEqual(await query(server.ownerUrl, 'SELECT n FROM kept'), [{ n: 1 }]);
  assert.deepEqual(crashes, [true]);
});

test('a server that dies while it is started again is started once more', async (t) => {
  const folder = dataFolder(t);
  let crashes = 0;
  const server = await startEmbedded(folder, { onCrash: () => (crashes += 1) });
  t.after(async () => server.stop());
  const pidFile = join(server.folder, 'data', 'postmaster.pid');
  const writtenPid = (): number => Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  const first = server.pid();
  process.kill(first, 'SIGKILL');
  // The file names the next one before that one answers.
  await until(() => existsSync(pidFile) && writtenPid() > 0 && writtenPid() !== first, 'another server starts', 1);
  const second = writtenPid();
  process.kill(second, 'SIGKILL');
  await until(() => crashes >= 2 && server.pid() !== first && server.pid() !== second, 'a third server runs');
  assert.equal((await query(server.appUrl, 'SELECT 1 AS one')).length, 1);
});

test('a path too long for a socket is no hindrance, and leaves nothing behind', async (t) => {
  const parent = dataFolder(t);
  const folder = join(parent, 'x'.repeat(100));
  const server = await startEmbedded(folder);
  assert.equal((await query(server.appUrl, 'SELECT 1 AS one')).length, 1);
  const socket = new URLSearchParams(server.appUrl.split('?')[1]).get('host')!;
  assert.ok(!socket.startsWith(parent), socket);
  assert.equal(statSync(socket).mode & 0o777, 0o700);
  await server.stop();
  assert.ok(!existsSync(socket));
});

test('what a killed initialisation left is removed and never trusted', async (t) => {
  const folder = dataFolder(t);
  const leftover = join(folder, 'postgres.new-0a1b2c3d');
  mkdirSync(join(leftover, 'data'), { recursive: true });
  const server = await startEmbedded(folder);
  await server.stop();
  assert.deepEqual(readdirSync(folder).toSorted(), ['lock', 'owner.json', 'postgres']);
});

test('a folder that is not a database of this release is refused, and left as it is', async (t) => {
  const folder = dataFolder(t);
  const data = join(folder, 'postgres', 'data');
  mkdirSync(data, { recursive: true });
  await assert.rejects(startEmbedded(folder), /is not a database of ours: it has no data\/PG_VERSION/);
  writeFileSync(join(data, 'PG_VERSION'), '17\n');
  await assert.rejects(startEmbedded(folder), /is of PostgreSQL 17, and this version comes with 18/);
  assert.deepEqual(readdirSync(data), ['PG_VERSION']);
});

test('a data folder that cannot be made or locked is refused in words', async (t) => {
  const folder = dataFolder(t);
  mkdirSync(folder);
  writeFileSync(join(folder, 'file'), '');
  await assert.rejects(startEmbedded(join(folder, 'file', 'data')), /The data folder .* cannot be created: ENOTDIR/);
  mkdirSync(join(folder, 'lock'));
  await assert.rejects(startEmbedded(folder), /cannot be locked: /);
});

test('a full disk is named, and the next start finds nothing half-made', { skip: !canMount() }, async (t) => {
  const parent = dataFolder(t);
  const disk = join(parent, 'disk');
  mkdirSync(disk, { recursive: true });
  assert.equal(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', disk]).status, 0);
  try {
    const folder = join(disk, 'data');
    await assert.rejects(startEmbedded(folder), /could not be created:\n(.*\n)*.*The disk is full/);
    assert.deepEqual(readdirSync(folder).toSorted(), ['lock', 'owner.json']);
    assert.equal(spawnSync('mount', ['-o', 'remount,size=400m', disk]).status, 0);
    const server = await startEmbedded(folder);
    await server.stop();
  } finally {
    spawnSync('umount', [disk]);
  }
});

function canMount(): boolean {
  if (process.geteuid?.() !== 0) return false;
  const probe = mkdtempSync(join(tmpdir(), 'los-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', probe]).status === 0;
  if (mounted) spawnSync('umount', [probe]);
  rmSync(probe, { recursive: true });
  return mounted;
}

test('the log says nothing of statements and their values', async (t) => {
  const server = await startEmbedded(dataFolder(t));
  await assert.rejects(query(server.appUrl, "SELECT 'canary@example.com'::int"));
  await server.stop();
  const log = readFileSync(join(server.folder, 'server.log'), 'utf8');
  assert.match(log, /database system is ready/);
  assert.doesNotMatch(log, /canary/);
  assert.ok(!lstatSync(server.folder).isSymbolicLink());
});
