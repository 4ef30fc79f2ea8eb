import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { TestContext } from 'node:test';
import { Client } from 'pg';
import { reaches } from './runner.ts';
import { embeddedBinaries } from './server-binaries.ts';
import type { ServerBinaries } from './server-binaries.ts';
import { started, startInChild } from './server-in-child.ts';
import { startEmbedded } from './start-embedded.ts';

const NOBODY = { uid: 65534, gid: 65534 };
const isRoot = process.geteuid?.() === 0;
const hasNamespaces = isRoot && reaches({ kind: 'user-namespace' }, tmpdir(), 'w');
/** A clone in a folder that only root may enter cannot be run by anybody else, and need not be. */
const othersMayRunUs =
  isRoot &&
  [process.execPath, import.meta.dirname].every((path) => reaches({ kind: 'other-user', ...NOBODY }, path, 'x'));

function temporary(t: TestContext, mode: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'los-'));
  chmodSync(folder, mode);
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

async function currentUser(url: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client
    .query('SELECT current_user AS name')
    .then(({ rows }) => rows[0].name as unknown)
    .finally(async () => client.end());
}

/** The release as npm leaves it when install scripts are blocked: without its library links. */
function bareRelease(folder: string): ServerBinaries {
  const { movable, ...rest } = embeddedBinaries();
  const root = join(folder, 'native');
  cpSync(movable!.root, root, { recursive: true, filter: (path) => !path.endsWith('.a') });
  spawnSync('find', [root, '-type', 'l', '-delete']);
  return { ...rest, bin: join(root, 'bin'), movable: { root, version: movable!.version } };
}

const hasLink = (binaries: ServerBinaries): boolean => existsSync(join(binaries.bin, '..', 'lib', 'libicuuc.so.60'));

suite('as root', { skip: !isRoot }, () => {
  test('with user namespaces, all in folders that only root may enter', { skip: !hasNamespaces }, async (t) => {
    const folder = temporary(t, 0o700);
    const binaries = bareRelease(folder);
    assert.ok(!hasLink(binaries));
    const server = await startEmbedded(join(folder, 'deep', 'data'), { binaries });
    t.after(async () => server.stop());
    assert.equal(await currentUser(server.appUrl), 'loyaltyos_app');
    assert.equal(statSync(server.folder).uid, 0);
    assert.ok(hasLink(binaries), 'the links were made where the release lies');
  });

  test('without user namespaces another account runs it, from a copy and in a place that it may reach', async (t) => {
    const folder = temporary(t, 0o700);
    const sharedPlace = join(temporary(t, 0o755), 'shared');
    const binaries = bareRelease(folder);
    const options = { binaries, sharedPlace, allowNamespace: false };
    const data = join(folder, 'data');
    let made = '';
    for (const round of ['new', 'old']) {
      const server = await startEmbedded(data, options);
      assert.equal(await currentUser(server.appUrl), 'loyaltyos_app', round);
      assert.notEqual(statSync(`/proc/${server.pid()}`).uid, 0);
      assert.notEqual(statSync(server.folder).uid, 0);
      assert.equal(statSync(server.folder).mode & 0o777, 0o700);
      assert.ok(server.folder.startsWith(sharedPlace), server.folder);
      assert.equal(readlinkSync(join(data, 'postgres')), server.folder);
      made ||= server.folder;
      assert.equal(server.folder, made);
      await assert.rejects(startEmbedded(data, options), /is in use by another server/);
      await server.stop();
    }
    assert.ok(readdirSync(sharedPlace).includes(`postgresql-${binaries.movable?.version}`));
  });

  test('without user namespaces, what one made in them is refused and kept', { skip: !hasNamespaces }, async (t) => {
    const data = join(temporary(t, 0o755), 'data');
    await (await startEmbedded(data)).stop();
    await assert.rejects(startEmbedded(data, { allowNamespace: false }), /made by root in a user namespace/);
    await (await startEmbedded(data)).stop();
  });

  test('in the folder of a user it runs as that user, who can go on alone', { skip: !othersMayRunUs }, async (t) => {
    const home = temporary(t, 0o700);
    const data = join(home, 'data');
    mkdirSync(data, { mode: 0o700 });
    for (const path of [home, data]) chownSync(path, NOBODY.uid, NOBODY.gid);
    const sharedPlace = join(temporary(t, 0o755), 'shared');
    const byRoot = await startEmbedded(data, { sharedPlace });
    assert.equal(statSync(`/proc/${byRoot.pid()}`).uid, NOBODY.uid);
    assert.equal(byRoot.folder, join(data, 'postgres'));
    await byRoot.stop();
    const byUser = await startInChild(t, data, {}, NOBODY);
    assert.equal(await currentUser(started(byUser).appUrl), 'loyaltyos_app');
    await byUser.stop();
    await (await startEmbedded(data, { sharedPlace })).stop();
  });

  test(
    'a user who may not write the release runs a linked copy in the data folder',
    { skip: !othersMayRunUs },
    async (t) => {
      const binaries = bareRelease(temporary(t, 0o755));
      const home = temporary(t, 0o700);
      chownSync(home, NOBODY.uid, NOBODY.gid);
      const child = await startInChild(t, join(home, 'data'), { binaries }, NOBODY);
      const { appUrl, serverPid } = started(child);
      assert.equal(await currentUser(appUrl), 'loyaltyos_app');
      assert.equal(statSync(`/proc/${serverPid}`).uid, NOBODY.uid);
      assert.ok(!hasLink(binaries));
      assert.ok(readdirSync(join(home, 'data')).includes(`postgresql-${binaries.movable?.version}`));
      await child.stop();
    },
  );
});
