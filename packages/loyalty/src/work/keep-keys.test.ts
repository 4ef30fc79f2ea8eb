import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import { statement } from '@loyaltyos/database';
import { wallClock } from '@loyaltyos/kernel';
import { loyaltyFixture } from '../loyalty-fixture.ts';
import { KEYS_WORK, runKeyKeeping, scheduleKeys } from './keep-keys.ts';
import { takeWork } from './stored-work.ts';

const selectDue = statement(
  'test.keys-work',
  `SELECT due_at AS "dueAt", lease_until < now() AS free FROM work_due WHERE kind = 'keys'`,
);

test('a worker keeps the keys, and looks again within the hour', { timeout: 30_000 }, async (t) => {
  const { loyalty, scratch } = await loyaltyFixture(t);
  loyalty.worker.start();
  t.after(() => loyalty.worker.stop());
  const read = async (): Promise<{ dueAt: number; free: boolean } | undefined> =>
    (await scratch.database.directory((tx) => tx.query<{ dueAt: number; free: boolean }>(selectDue)))[0];
  let row = await read();
  while (row?.free !== true || row.dueAt < wallClock.now()) {
    await sleep(50);
    row = await read();
  }
  assert.ok(row.dueAt <= wallClock.now() + 3_600_000);
});

test('of several processes one does it, and one that is stopped leaves it to the next', async (t) => {
  const { identity, scratch } = await loyaltyFixture(t);
  const now = wallClock.now();
  await scheduleKeys(scratch.database, now);
  await scheduleKeys(scratch.database, now);
  const lease = { now, until: now + 60_000 };
  const taken = await Promise.all([1, 2, 3].map(() => takeWork(scratch.database, [KEYS_WORK], lease)));
  assert.equal(taken.filter((work) => work !== undefined).length, 1);
  const stopped = AbortSignal.abort();
  assert.equal(
    await runKeyKeeping(
      { ...identity, keepKeys: async (signal) => signal!.throwIfAborted() as never },
      wallClock,
      stopped,
    ),
    undefined,
  );
  const broken = new Error('the key service is away');
  const failing = { ...identity, keepKeys: () => Promise.reject(broken) };
  await assert.rejects(
    runKeyKeeping(failing, wallClock, new AbortController().signal),
    broken,
    'what else fails is told',
  );
});
