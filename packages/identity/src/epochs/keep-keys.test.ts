import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RootKey } from '../root-key/root-key.ts';
import { RootKeyError } from '../root-key/root-key-error.ts';
import { versionOf } from '../root-key/wrapped-key.ts';
import { kekContext } from '../crypto/tenant-keys.ts';
import {
  allKnown,
  DAY_MS,
  destroyKeyOf,
  emailOf,
  enrol,
  epochsFixture,
  HOUR_MS,
  KilledHere,
  known,
  mortal,
  bound,
  RETENTION_MS,
  rotateWhenDue,
} from './epochs-fixture.ts';
import { keepKeys } from './keep-keys.ts';
import { KeysRefused } from './key-keeping.ts';
import { ROTATION_TIMES, SETTLE_MS } from './rotation-times.ts';

const IDS = ['ada', 'bob', 'cyd'];

test('keys that are old enough are replaced, kept for backups, and then destroyed', async (t) => {
  const fixture = await epochsFixture(t);
  const { identity, clock, tenant, rootKey, rows, scratch } = fixture;
  await enrol(fixture, identity, tenant, IDS);
  await destroyKeyOf(scratch.database, tenant, 'cyd');
  const [backup] = await rows<{ wrapped_kek: Buffer }>('SELECT wrapped_kek FROM tenant_kek');
  const context = kekContext(tenant.tenantId, 1);

  clock.advance(RETENTION_MS - 1);
  assert.equal((await identity.keepKeys()).rotatedTo, undefined, 'nothing is due yet');
  clock.advance(1);
  const rotated = await identity.keepKeys();
  assert.notEqual(rotated.rotatedTo, undefined);
  assert.deepEqual(rotated.settled, [], 'another process may not have noticed yet');
  assert.deepEqual(
    rotated.passes.map(({ tenants, customers }) => [tenants, customers]),
    [[1, 2]],
  );
  assert.ok(rotated.nextAt <= clock.now() + SETTLE_MS);

  const epochs =
    'SELECT epoch, wrapped_kek IS NULL AS destroyed, replaced_at IS NOT NULL AS replaced FROM tenant_kek ORDER BY 1';
  assert.deepEqual(await rows(epochs), [
    { epoch: 1, destroyed: false, replaced: true },
    { epoch: 2, destroyed: false, replaced: false },
  ]);
  assert.deepEqual(
    await rows('SELECT customer_id, kek_epoch, wrapped_dek IS NULL AS erased FROM customer_key ORDER BY 1'),
    [
      { customer_id: 'ada', kek_epoch: 2, erased: false },
      { customer_id: 'bob', kek_epoch: 2, erased: false },
      { customer_id: 'cyd', kek_epoch: 1, erased: true },
    ],
  );
  const versions = (await rows<{ wrapped: Buffer }>('SELECT wrapped_key AS wrapped FROM signing_key')).map(
    ({ wrapped }) => versionOf(wrapped),
  );
  assert.deepEqual(new Set(versions), new Set([rotated.rotatedTo]), 'the keys of the server are under the new root');
  const told = { ...allKnown(['ada', 'bob']), cyd: 'erased' };
  for (const each of [identity, await fixture.anotherProcess()])
    assert.deepEqual(await known(fixture, each, tenant, IDS), told);

  clock.advance(SETTLE_MS);
  assert.equal((await identity.keepKeys()).settled.length, 1);
  clock.advance(RETENTION_MS - 1);
  assert.equal((await rootKey.unwrap(backup!.wrapped_kek, context)).length, 32, 'a backup can still be read');
  const again = await identity.keepKeys();
  assert.deepEqual(again.destroyed, []);
  clock.advance(1);
  const destroyed = await identity.keepKeys();
  assert.equal(destroyed.destroyed.length, 1);
  await assert.rejects(rootKey.unwrap(backup!.wrapped_kek, context), /does not hold the root key/);
  assert.deepEqual((await rows<{ destroyed: boolean }>(epochs))[0]?.destroyed, true);
  for (const each of [identity, await fixture.anotherProcess()])
    assert.deepEqual(await known(fixture, each, tenant, IDS), told);
  const { roots } = await identity.keysStatus();
  assert.deepEqual(
    roots.map(({ replacedAt, destroyedAt }) => [replacedAt !== null, destroyedAt !== null]),
    [
      [true, true],
      // Its successor has become as old as it meanwhile.
      [true, false],
      [false, false],
    ],
  );
});

test('by the horizon that was told, the keys that a backup would need are destroyed', async (t) => {
  const fixture = await epochsFixture(t);
  const { identity, clock, tenant, rows, scratch } = fixture;
  await enrol(fixture, identity, tenant, IDS);
  clock.advance(10 * DAY_MS);
  const horizon = await scratch.database.transaction(tenant.tenantId, (tx) =>
    identity.backupHorizon(tx, tenant.tenantId),
  );
  assert.deepEqual(horizon, { epoch: 1, at: clock.now() + 25 * DAY_MS + DAY_MS + RETENTION_MS });
  // Somebody looks an hour after each thing has become due.
  for (let next = clock.now(); next < horizon.at;) {
    clock.set(next);
    await identity.keepKeys();
    const { roots, rotationDueAt } = await identity.keysStatus();
    const ends = roots.flatMap(({ replacedAt, destroyAt, destroyedAt }) =>
      replacedAt === null || destroyedAt !== null ? [] : [destroyAt ?? replacedAt + SETTLE_MS],
    );
    next = Math.min(rotationDueAt, ...ends) + HOUR_MS;
  }
  const living = 'SELECT count(*)::int AS living FROM tenant_kek WHERE epoch <= $1 AND wrapped_kek IS NOT NULL';
  assert.deepEqual(await rows(living, [horizon.epoch]), [{ living: 0 }]);
  assert.deepEqual(await known(fixture, identity, tenant, IDS), allKnown(IDS));
});

test('keys rotate no faster than backups expire, unless that is wanted', async (t) => {
  const fixture = await epochsFixture(t);
  const { identity, clock, tenant, rows } = fixture;
  await enrol(fixture, identity, tenant, IDS);
  clock.advance(RETENTION_MS - 1);
  await assert.rejects(
    identity.rotateKeys(),
    (error: unknown) => error instanceof KeysRefused && /--early/.test(error.message),
  );
  assert.equal((await identity.keysStatus()).roots.length, 1);
  const actor = { kind: 'operator', id: 'cli:ada' } as const;
  assert.notEqual((await identity.rotateKeys({ early: true, actor })).rotatedTo, undefined);
  const told = `SELECT actor_kind, actor_id FROM audit_record WHERE action = 'keys.rotated'`;
  assert.deepEqual(await rows(told), [{ actor_kind: 'operator', actor_id: 'cli:ada' }]);
  assert.deepEqual(
    (await identity.destroyDueKeys({ givesUpBackups: true })).destroyed,
    [],
    'processes may not have noticed',
  );
  clock.advance(SETTLE_MS);
  const { settled, destroyed } = await identity.destroyDueKeys();
  assert.deepEqual([settled.length, destroyed.length], [1, 0]);
  assert.equal((await identity.destroyDueKeys({ givesUpBackups: true })).destroyed.length, 1);
  assert.deepEqual(await known(fixture, await fixture.anotherProcess(), tenant, IDS), allKnown(IDS));
});

test('a process that has not noticed the rotation goes on, and what it makes is found', async (t) => {
  const fixture = await epochsFixture(t);
  const { identity, clock, tenant, rows } = fixture;
  const sleepy = await fixture.anotherProcess();
  await enrol(fixture, sleepy, tenant, IDS);
  clock.set((await identity.keysStatus()).rotationDueAt);
  // It has read the epochs a moment ago.
  await known(fixture, sleepy, tenant, IDS);
  await identity.keepKeys();
  clock.advance(59_000);
  await enrol(fixture, sleepy, tenant, ['dan']);
  const under = `SELECT kek_epoch FROM customer_key WHERE customer_id = 'dan'`;
  assert.deepEqual(await rows(under), [{ kek_epoch: 1 }]);
  clock.advance(1_000);
  await enrol(fixture, sleepy, tenant, ['eve']);
  assert.deepEqual(await rows(`SELECT kek_epoch FROM customer_key WHERE customer_id = 'eve'`), [{ kek_epoch: 2 }]);
  clock.advance(SETTLE_MS);
  assert.deepEqual(
    (await identity.keepKeys()).passes.map(({ customers }) => customers),
    [1],
  );
  assert.deepEqual(await rows(under), [{ kek_epoch: 2 }]);
  assert.deepEqual(await known(fixture, identity, tenant, [...IDS, 'dan', 'eve']), allKnown([...IDS, 'dan', 'eve']));
});

test('a tenant whose key was wrapped before a rotation and stored after it is moved too', async (t) => {
  const fixture = await epochsFixture(t);
  const { identity, clock, rootKey, scratch } = fixture;
  const gate = Promise.withResolvers<void>();
  const slow: RootKey = {
    ...bound(rootKey),
    wrap: async (key, context) => {
      const wrapped = await rootKey.wrap(key, context);
      if (context['key'] === 'tenant-kek') await gate.promise;
      return wrapped;
    },
  };
  const sleepy = await fixture.anotherProcess({ rootKey: slow });
  clock.set((await identity.keysStatus()).rotationDueAt);
  const making = sleepy.createTenant({ slug: 'late', name: 'Late', environment: 'sandbox', plan: 'starter' });
  const { rotatedTo } = await identity.keepKeys();
  gate.resolve();
  const late = await making;
  await enrol(fixture, sleepy, late, IDS);
  clock.advance(SETTLE_MS);
  const { passes } = await identity.keepKeys();
  assert.deepEqual(
    passes.map(({ tenants, customers }) => [tenants, customers]),
    [[1, 3]],
  );
  clock.advance(RETENTION_MS);
  // The root that took over is due itself by now, and what the late tenant had was under the first.
  await identity.keepKeys();
  assert.notEqual(rotatedTo, undefined);
  assert.equal((await identity.keysStatus()).roots[0]?.destroyedAt, clock.now());
  const fresh = await fixture.anotherProcess();
  assert.deepEqual(await known({ scratch }, fresh, late, IDS), allKnown(IDS));
});

test('a key that is found under a root at its end is moved, and the root is kept for the backups of until now', async (t) => {
  const fixture = await epochsFixture(t);
  const { identity, clock, tenant, rows } = fixture;
  await enrol(fixture, identity, tenant, IDS);
  const [before] = await rows<{ wrapped_dek: Buffer }>(
    `SELECT wrapped_dek FROM customer_key WHERE customer_id = 'ada'`,
  );
  await rotateWhenDue(fixture);
  // Somebody put an old row back.
  await rows(`UPDATE customer_key SET kek_epoch = 1, wrapped_dek = $1 WHERE customer_id = 'ada'`, [
    before!.wrapped_dek,
  ]);
  clock.advance(RETENTION_MS);
  const found = await identity.destroyDueKeys();
  assert.deepEqual([found.destroyed.length, found.postponed.length], [0, 1]);
  assert.deepEqual(await rows(`SELECT kek_epoch FROM customer_key WHERE customer_id = 'ada'`), [{ kek_epoch: 2 }]);
  assert.deepEqual((await identity.destroyDueKeys()).destroyed, []);
  clock.advance(RETENTION_MS);
  assert.equal((await identity.destroyDueKeys()).destroyed.length, 1);
  assert.deepEqual(await known(fixture, identity, tenant, IDS), allKnown(IDS));
});

test('a rotation in the key service itself is taken over', async (t) => {
  const fixture = await epochsFixture(t);
  const { identity, rootKey, tenant, clock } = fixture;
  await enrol(fixture, identity, tenant, IDS);
  clock.advance(HOUR_MS);
  const version = await rootKey.rotate();
  assert.equal((await identity.keepKeys()).rotatedTo, version);
  assert.equal((await identity.keepKeys()).rotatedTo, undefined);
  assert.deepEqual(
    (await identity.keysStatus()).roots.map((root) => root.replacedAt !== null),
    [true, false],
  );
});

test('a restored backup is brought under the root of today, though a root that it knows is gone', async (t) => {
  const fixture = await epochsFixture(t);
  const { identity, clock, tenant, rows, rootKey } = fixture;
  await enrol(fixture, identity, tenant, IDS);
  await rotateWhenDue(fixture);
  const tables = ['customer_key', 'tenant_kek', 'tenant_secret', 'signing_key', 'root_version'];
  const backup: { row: object }[][] = [];
  for (const table of tables) backup.push(await rows(`SELECT to_jsonb(t) AS row FROM ${table} AS t`));
  await enrol(fixture, identity, tenant, ['dan']);
  // The first root is destroyed, the second replaced.
  clock.advance(RETENTION_MS);
  const since = await identity.keepKeys();
  assert.deepEqual([since.destroyed.length, since.rotatedTo !== undefined], [1, true]);

  for (const [index, table] of tables.entries()) {
    await rows(`DELETE FROM ${table}`);
    const values = JSON.stringify(backup[index]!.map(({ row }) => row));
    await rows(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [values]);
  }
  const [living] = await rows<{ wrapped_kek: Buffer }>('SELECT wrapped_kek FROM tenant_kek WHERE epoch = 1');
  await assert.rejects(
    rootKey.unwrap(living!.wrapped_kek, kekContext(tenant.tenantId, 1)),
    /does not hold the root key/,
  );
  const restored = await fixture.anotherProcess();
  assert.deepEqual(await known(fixture, restored, tenant, IDS), allKnown(IDS));

  const taken = await restored.keepKeys();
  assert.equal(taken.rotatedTo, since.rotatedTo, 'today’s root is taken over');
  assert.equal(taken.destroyed.length, 1, 'what is gone is noted as gone');
  clock.advance(SETTLE_MS);
  await restored.keepKeys();
  clock.advance(RETENTION_MS);
  assert.equal((await restored.keepKeys()).destroyed.length, 1);
  assert.deepEqual(await known(fixture, await fixture.anotherProcess(), tenant, IDS), allKnown(IDS));
});

test('a root that went back to a replaced version is not taken over', async (t) => {
  const fixture = await epochsFixture(t);
  const { identity, rootKey, clock } = fixture;
  const before = await rootKey.wrap(Buffer.alloc(32), { key: 'probe' });
  await rotateWhenDue(fixture);
  const setBack = { ...bound(rootKey), wrap: async () => before };
  const mistaken = await fixture.anotherProcess({ rootKey: setBack });
  await assert.rejects(mistaken.keepKeys(), /at version root-\w+, which was replaced at/);
  clock.advance(RETENTION_MS);
  await assert.rejects(mistaken.keepKeys(), KeysRefused);
  assert.equal((await identity.keysStatus()).roots.length, 2);
});

test('while the key service is away, tenants in use go on, and others hear that we are unavailable', async (t) => {
  const fixture = await epochsFixture(t);
  const { tenant, rootKey, clock } = fixture;
  let isAway = false;
  const away = async (): Promise<never> => {
    throw new RootKeyError('it does not answer', { isTemporary: true });
  };
  const service: RootKey = {
    ...bound(rootKey),
    unwrap: (wrapped, context) => (isAway ? away() : rootKey.unwrap(wrapped, context)),
    wrap: (key, context) => (isAway ? away() : rootKey.wrap(key, context)),
  };
  const identity = await fixture.anotherProcess({ rootKey: service });
  const { tenant: other } = await fixture.tenantWithKey('other');
  await enrol(fixture, identity, tenant, IDS);
  await enrol(fixture, fixture.identity, other, ['zoe']);
  isAway = true;
  for (let minutes = 0; minutes < 30; minutes += 1) {
    assert.deepEqual(await known(fixture, identity, tenant, IDS), allKnown(IDS));
    clock.advance(60_000);
  }
  await assert.rejects(known(fixture, identity, other, ['zoe']), { code: 'unavailable' });
  isAway = false;
  assert.deepEqual(await known(fixture, identity, other, ['zoe']), allKnown(['zoe']));
});

test('an erased customer stays erased, whoever rotates at the same time', async (t) => {
  const fixture = await epochsFixture(t);
  const { identity, clock, tenant, scratch, rows } = fixture;
  const ids = Array.from({ length: 1200 }, (_, index) => `c${String(index).padStart(4, '0')}`);
  for (let start = 0; start < ids.length; start += 300)
    await enrol(fixture, identity, tenant, ids.slice(start, start + 300));
  clock.set((await identity.keysStatus()).rotationDueAt);
  const others = await Promise.all([fixture.anotherProcess(), fixture.anotherProcess()]);
  const gone = ids.filter((_, index) => index % 3 === 0);
  const newcomers = ['new-1', 'new-2', 'new-3', 'new-4'];
  async function erase(): Promise<void> {
    for (const id of gone) await destroyKeyOf(scratch.database, tenant, id);
  }
  async function join(): Promise<void> {
    for (const id of newcomers) await enrol(fixture, identity, tenant, [id]);
  }
  await Promise.all([identity.keepKeys(), ...others.map((other) => other.keepKeys()), erase(), join()]);
  clock.advance(SETTLE_MS);
  await Promise.all([identity, ...others].map((each) => each.keepKeys()));
  assert.deepEqual(await rows('SELECT count(*)::int AS roots FROM root_version'), [{ roots: 2 }]);
  assert.deepEqual(await rows('SELECT max(epoch) AS epoch FROM tenant_kek'), [{ epoch: 2 }]);
  assert.deepEqual(
    await rows('SELECT count(*)::int AS left FROM customer_key WHERE kek_epoch = 1 AND wrapped_dek IS NOT NULL'),
    [{ left: 0 }],
  );
  clock.advance(RETENTION_MS);
  await Promise.all([identity, ...others].map((each) => each.keepKeys()));
  const told = await known(fixture, identity, tenant, [...ids, ...newcomers]);
  const erased = new Set(gone);
  const expected = Object.fromEntries(
    [...ids, ...newcomers].map((id) => [id, erased.has(id) ? 'erased' : emailOf(id)]),
  );
  assert.deepEqual(told, expected);
});

test('killed at any step, whoever comes next brings it to its end', { timeout: 300_000 }, async (t) => {
  const fixture = await epochsFixture(t);
  const { identity, clock, tenant, scratch, rootKey, rows } = fixture;
  const { tenant: second } = await fixture.tenantWithKey('second');
  await enrol(fixture, identity, tenant, IDS);
  await enrol(fixture, identity, second, ['zoe']);
  await destroyKeyOf(scratch.database, tenant, 'cyd');
  const told = { ...allKnown(['ada', 'bob']), cyd: 'erased' };
  const parts = { database: scratch.database, rootKey };
  let steps = 0;
  let finished = false;
  for (let at = 1; !finished; at += 1) {
    // A whole turn: due, settled, destroyed; each killed at the same step.
    clock.set((await identity.keysStatus()).rotationDueAt);
    let survived = 0;
    for (const afterwards of [false, true]) {
      const dying = mortal(parts, { at, afterwards });
      await keepKeys({ ...dying, clock, times: ROTATION_TIMES }).then(
        () => (survived += 1),
        (error: unknown) => assert.ok(error instanceof KilledHere, String(error)),
      );
      steps += 1;
      assert.deepEqual(await known(fixture, identity, tenant, IDS), told, `killed at ${at}`);
    }
    finished = survived === 2;
    await identity.keepKeys();
    clock.advance(SETTLE_MS);
    for (const wait of [0, RETENTION_MS]) {
      clock.advance(wait);
      const dying = mortal(parts, { at, afterwards: at % 2 === 0 });
      await keepKeys({ ...dying, clock, times: ROTATION_TIMES }).catch((error: unknown) =>
        assert.ok(error instanceof KilledHere, String(error)),
      );
      await identity.keepKeys();
      assert.deepEqual(await known(fixture, await fixture.anotherProcess(), tenant, IDS), told, `killed at ${at}`);
    }
    assert.deepEqual(await known(fixture, identity, second, ['zoe']), allKnown(['zoe']));
    const left = await rows<{ count: number }>(
      'SELECT count(*)::int AS count FROM root_version WHERE destroyed_at IS NULL',
    );
    assert.ok(left[0]!.count <= 2, 'what was due is gone');
  }
  assert.ok(steps > 20, 'there were steps to be killed at');
});
