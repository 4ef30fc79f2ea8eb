import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { endLeftoverServer } from './leftover-server.ts';
import { startEmbedded } from './start-embedded.ts';

const skip = process.platform === 'linux' ? false : 'reads /proc';

function scratchFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'los-left-'));
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** A process that is dead and that nobody has waited for, as a killed server is until its new parent looks. */
async function zombie(t: TestContext): Promise<number> {
  const script = 'sleep 60 & echo $!; exec sleep 60';
  const parent = spawn('/bin/sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  t.after(() => parent.kill('SIGKILL'));
  const [text] = (await once(parent.stdout.setEncoding('utf8'), 'data')) as [string];
  const pid = Number(text);
  const state = (): string =>
    readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /, '')
      .charAt(0);
  // As long as it is the shell it would wait for its child.
  while (readFileSync(`/proc/${parent.pid}/comm`, 'latin1') !== 'sleep\n') await sleep(5);
  process.kill(pid, 'SIGKILL');
  while (state() !== 'Z') await sleep(5);
  return pid;
}

test(
  'a dead server that nobody waited for is in nobody’s way, but its last children are waited for',
  { skip },
  async (t) => {
    const folder = scratchFolder(t);
    const cluster = join(folder, 'data');
    const program = join(folder, 'postgres');
    mkdirSync(cluster);
    copyFileSync('/bin/sleep', program);
    const path = join(cluster, 'postmaster.pid');
    writeFileSync(path, `${await zombie(t)}\n`);
    const orphan = spawn(program, ['60'], { cwd: cluster, stdio: 'ignore' });
    t.after(() => orphan.kill('SIGKILL'));
    await once(orphan, 'spawn');
    const ending = endLeftoverServer(cluster);
    await sleep(300);
    assert.ok(existsSync(path), 'the file keeps a new server from starting beside the old one’s children');
    orphan.kill('SIGKILL');
    await ending;
    assert.ok(!existsSync(path));
  },
);

test('the lock of a socket whose number is another program by now does not keep the server from starting', async (t) => {
  const folder = join(scratchFolder(t), 'data');
  const first = await startEmbedded(folder);
  await first.stop();
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
  t.after(() => other.kill('SIGKILL'));
  writeFileSync(join(first.folder, 'socket', '.s.PGSQL.5432.lock'), `${other.pid}\n`);
  const second = await startEmbedded(folder);
  await second.stop();
});
