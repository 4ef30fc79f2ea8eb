import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { oneAtATime } from './one-at-a-time.ts';

const folder = mkdtempSync(join(tmpdir(), 'loyaltyos-lock-'));
after(() => rmSync(folder, { recursive: true }));

test('who comes second waits for the end of the first, however that ends', async () => {
  const lock = join(folder, 'deep/lock');
  let under = 0;
  const work = async (): Promise<void> => {
    under += 1;
    assert.equal(under, 1);
    await pause(20);
    under -= 1;
    throw new Error('on purpose');
  };
  const ends = await Promise.allSettled([oneAtATime(lock, work), oneAtATime(lock, work), oneAtATime(lock, work)]);
  assert.deepEqual(
    ends.map((end) => end.status === 'rejected' && (end.reason as Error).message),
    ['on purpose', 'on purpose', 'on purpose'],
  );
  assert.ok(!existsSync(lock));
});

test('what a process left behind that is gone holds nobody up', async () => {
  const lock = join(folder, 'abandoned');
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(lock, String(pid));
  assert.equal(await oneAtATime(lock, async () => 'done'), 'done');
});
