import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { connect } from '@loyaltyos/database';
import { frozenClock, scratchDatabase } from '@loyaltyos/testing';
import { Client } from 'pg';
import { identityFixture, testFolder } from '../identity-fixture.ts';
import { openLocalKeyFile } from '../root-key/local-key-file.ts';
import { KeyRing } from './key-ring.ts';

test('processes that start on an empty database at once agree on one key', async (t) => {
  const scratch = await scratchDatabase();
  t.after(scratch.drop);
  const clock = frozenClock();
  const path = join(await testFolder(t), 'root.key');
  const rings = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const database = await connect({ url: scratch.url, poolSize: 1, keepsProcessAlive: false });
      t.after(() => database.close());
      return KeyRing.open(database, clock, await openLocalKeyFile(path, clock));
    }),
  );
  const ids = await Promise.all(rings.map(async (ring) => [(await ring.signer()).keyId, (await ring.master()).keyId]));
  assert.equal(new Set(ids.map(([signer]) => signer)).size, 1);
  assert.equal(new Set(ids.map(([, master]) => master)).size, 1);
  const derived = await Promise.all(rings.map(async (ring) => Buffer.concat(await ring.derivedKeys('cursor'))));
  assert.equal(new Set(derived.map((keys) => keys.toString('hex'))).size, 1);
  assert.equal(derived[0]?.length, 32);
  const keySets = await Promise.all(rings.map(async (ring) => JSON.stringify(await ring.keySet())));
  assert.equal(new Set(keySets).size, 1);
});

test('rotating in several processes, at once or again too soon, begins one generation', async (t) => {
  const { scratch, clock, rootKey } = await identityFixture(t);
  const rings = await Promise.all(Array.from({ length: 4 }, () => KeyRing.open(scratch.database, clock, rootKey)));
  await Promise.all(rings.map((ring) => ring.rotate()));
  await rings[0]?.rotate();
  for (const ring of rings) assert.equal((await ring.keySet()).keys.length, 2);
});

test('a process whose clock is behind uses the keys that are there and makes none', async (t) => {
  const { scratch, clock, rootKey } = await identityFixture(t);
  const ring = await KeyRing.open(scratch.database, clock, rootKey);
  const behind = await KeyRing.open(scratch.database, frozenClock(clock.now() - 5_000), rootKey);
  assert.equal((await behind.signer()).keyId, (await ring.signer()).keyId);
  assert.equal((await behind.master()).keyId, (await ring.master()).keyId);
  assert.deepEqual(await behind.derivedKeys('cursor'), await ring.derivedKeys('cursor'));
  assert.equal((await ring.keySet()).keys.length, 1);
});

test('with another root key nothing starts, and nothing new is written', async (t) => {
  const { scratch, clock } = await identityFixture(t);
  const foreign = await openLocalKeyFile(join(await testFolder(t), 'root.key'), clock);
  await assert.rejects(KeyRing.open(scratch.database, clock, foreign), /restore the file that belongs to the data/);
});

test('a key that somebody puts into the table is not believed', async (t) => {
  const { scratch, clock, rootKey } = await identityFixture(t);
  const owner = new Client({ connectionString: scratch.ownerUrl });
  await owner.connect();
  try {
    // The wrapped key of generation 1 under another name: what it was wrapped for says otherwise.
    await owner.query(
      `INSERT INTO signing_key SELECT purpose, 2, repeat('A', 43), wrapped_key, state, not_before, NULL, created_at
         FROM signing_key WHERE purpose = 'token'`,
    );
    await assert.rejects(KeyRing.open(scratch.database, clock, rootKey), /does not open/);
  } finally {
    await owner.end();
  }
});
