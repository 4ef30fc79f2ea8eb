import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { wallClock } from '@loyaltyos/kernel';
import {
  allKnown,
  DAY_MS,
  enrol,
  epochsFixture,
  known,
  RETENTION_MS,
  rotateWhenDue,
} from '../epochs/epochs-fixture.ts';
import { kekContext } from '../crypto/tenant-keys.ts';
import { testFolder } from '../identity-fixture.ts';
import { openAwsKms } from './aws-kms.ts';
import { fakeAwsKms } from './fixture/fake-aws-kms.ts';
import { fakeVaultTransit } from './fixture/fake-vault-transit.ts';
import { openLocalKeyFile } from './local-key-file.ts';
import { movedRootKey } from './moved-root-key.ts';
import type { RootKey } from './root-key.ts';
import { openVaultTransit } from './vault-transit.ts';
import { versionOf } from './wrapped-key.ts';

/** A place that a root key can be, and how to open it, as often as there are processes. */
type Place = (t: TestContext) => Promise<() => Promise<RootKey>>;

const PLACES: Readonly<Record<string, Place>> = {
  async 'a local file'(t) {
    const path = join(await testFolder(t), 'root.key');
    return () => openLocalKeyFile(path, wallClock);
  },
  async 'AWS KMS (a fake)'(t) {
    const { alias, endpoint, region, credentials } = await fakeAwsKms(t);
    return () => openAwsKms({ alias, client: { endpoint, region, credentials } });
  },
  async 'Vault transit (a fake)'(t) {
    const fake = await fakeVaultTransit(t);
    return () => openVaultTransit({ ...fake, token: async () => fake.token });
  },
};

const CONTEXT = { key: 'tenant-kek', tenant: 't', epoch: '1' };

for (const [name, place] of Object.entries(PLACES)) {
  test(`${name}: wraps for a context, rotates, and destroys for good`, async (t) => {
    const open = await place(t);
    const [root, other] = [await open(), await open()];
    const keys = [randomBytes(32), randomBytes(48)];
    const wrapped = await Promise.all(keys.map((key) => root.wrap(key, CONTEXT)));
    for (const [index, key] of keys.entries()) {
      assert.deepEqual(await other.unwrap(wrapped[index]!, CONTEXT), key);
      assert.ok(!wrapped[index]!.includes(key));
    }
    for (const context of [{}, { ...CONTEXT, tenant: 'u' }, { ...CONTEXT, more: 'x' }]) {
      await assert.rejects(root.unwrap(wrapped[0]!, context), /does not open/);
    }
    const changed = Buffer.from(wrapped[0]!);
    changed.writeUInt8(changed.readUInt8(changed.length - 3) ^ 1, changed.length - 3);
    await assert.rejects(root.unwrap(changed, CONTEXT));

    const versions = [versionOf(wrapped[0]!)];
    for (let index = 1; index < 4; index += 1) {
      versions.push(await root.rotate());
      wrapped.push(await other.wrap(keys[0]!, CONTEXT));
      assert.equal(
        versionOf(wrapped.at(-1)!),
        versions[index],
        'a process that did not rotate wraps under the new version',
      );
    }
    assert.equal(new Set(versions).size, 4);
    assert.ok(versions.every((version) => root.issued(version)));
    for (const each of wrapped) assert.ok((await root.unwrap(each, CONTEXT)).length >= 32, 'older versions unwrap');

    await assert.rejects(root.destroy(versions[3]!), /rotate before/);
    await root.destroy(versions[1]!);
    await other.destroy(versions[1]!);
    const [first, alike, second, third, fourth] = wrapped;
    for (const gone of [first, alike, second]) {
      for (const each of [root, await open()]) await assert.rejects(each.unwrap(gone!, CONTEXT));
    }
    for (const kept of [third, fourth]) assert.deepEqual(await root.unwrap(kept!, CONTEXT), keys[0]);
  });

  test(`${name}: a tenant lives through rotations, and an old copy of its keys does not`, async (t) => {
    const open = await place(t);
    const rootKey = await open();
    const fixture = await epochsFixture(t, { rootKey });
    const { identity, clock, tenant, rows, scratch } = fixture;
    const ids = ['ada', 'bob'];
    await enrol(fixture, identity, tenant, ids);
    const [copy] = await rows<{ wrapped_kek: Buffer }>('SELECT wrapped_kek FROM tenant_kek');
    const { at } = await scratch.database.transaction(tenant.tenantId, (tx) =>
      identity.backupHorizon(tx, tenant.tenantId),
    );
    assert.equal(at, clock.now() + 2 * RETENTION_MS + DAY_MS + rootKey.destructionTakesMs);
    await rotateWhenDue(fixture);
    assert.equal((await rootKey.unwrap(copy!.wrapped_kek, kekContext(tenant.tenantId, 1))).length, 32);
    clock.advance(RETENTION_MS);
    assert.equal((await identity.keepKeys()).destroyed.length, 1);
    await assert.rejects((await open()).unwrap(copy!.wrapped_kek, kekContext(tenant.tenantId, 1)));
    const fresh = await fixture.anotherProcess({ rootKey: await open() });
    assert.deepEqual(await known(fixture, fresh, tenant, ids), allKnown(ids));
    await enrol(fixture, fresh, tenant, ['cyd']);
    assert.deepEqual(await known(fixture, identity, tenant, ['cyd']), allKnown(['cyd']));
  });
}

for (const name of ['AWS KMS (a fake)', 'Vault transit (a fake)']) {
  test(`from a local file to ${name}: what the file wrapped is moved, then destroyed there`, async (t) => {
    const file = await (await PLACES['a local file']!(t))();
    const fixture = await epochsFixture(t, { rootKey: file });
    const { tenant, clock, rows } = fixture;
    await enrol(fixture, fixture.identity, tenant, ['ada']);
    const [copy] = await rows<{ wrapped_kek: Buffer }>('SELECT wrapped_kek FROM tenant_kek');
    const service = await (await PLACES[name]!(t))();
    const identity = await fixture.anotherProcess({ rootKey: movedRootKey(service, file) });
    const { rotatedTo } = await identity.keepKeys();
    assert.ok(service.issued(rotatedTo!), 'it is taken over at the first look');
    assert.deepEqual(
      await known(fixture, await fixture.anotherProcess({ rootKey: service }), tenant, ['ada']),
      allKnown(['ada']),
    );
    clock.advance(5 * 60_000);
    await identity.keepKeys();
    clock.advance(RETENTION_MS);
    const forgetful = await fixture.anotherProcess({ rootKey: service });
    await assert.rejects(
      forgetful.keepKeys(),
      /LOYALTYOS_PREVIOUS_ROOT_KEY/,
      'what cannot be reached is not noted as gone',
    );
    assert.equal((await identity.keepKeys()).destroyed.length, 1);
    await assert.rejects(file.unwrap(copy!.wrapped_kek, kekContext(tenant.tenantId, 1)), /does not hold/);
  });
}
