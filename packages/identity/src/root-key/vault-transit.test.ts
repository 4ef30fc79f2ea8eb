import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { test } from 'node:test';
import { fakeVaultTransit, type FakeVaultTransit } from './fixture/fake-vault-transit.ts';
import { RootKeyError } from './root-key-error.ts';
import type { RootKey } from './root-key.ts';
import { openVaultTransit, type VaultTransitPlace } from './vault-transit.ts';
import { versionOf } from './wrapped-key.ts';

const CONTEXT = { key: 'tenant-kek', tenant: 't', epoch: '1' };
const KEY = Buffer.from('the key itself, 32 bytes of it..');

function open(fake: FakeVaultTransit, other: Partial<VaultTransitPlace> = {}): Promise<RootKey> {
  const { address, mount, key } = fake;
  return openVaultTransit({ address, mount, key, token: async () => fake.token, ...other });
}

/** What it says, having checked that it says no secrets. */
async function refusal(work: Promise<unknown>, fake: FakeVaultTransit): Promise<RootKeyError> {
  const error = await work.then(
    () => assert.fail('it was refused'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof RootKeyError, String(error));
  const printed = inspect(error, { depth: 9, showHidden: true });
  for (const secret of [fake.token, KEY.toString('base64'), KEY.toString()]) {
    assert.ok(!printed.includes(secret), 'no secret in an error');
  }
  return error;
}

test('a start without the key, the right to it, or the service says so', async (t) => {
  const fake = await fakeVaultTransit(t);
  const missing = await refusal(open(fake, { key: 'other' }), fake);
  assert.match(missing.message, /there is no transit\/other: make it with vault write -f transit\/keys\/other/);
  assert.match((await refusal(open(fake, { mount: 'elsewhere' }), fake)).message, /there is no elsewhere\/loyaltyos/);
  const denied = await refusal(open(fake, { token: async () => 'hvs.of-somebody-else' }), fake);
  assert.match(denied.message, /403: the token is not allowed to, or has expired/);
  assert.equal(denied.isTemporary, false);
  const away = await refusal(open(fake, { address: 'http://127.0.0.1:9' }), fake);
  assert.match(away.message, /Vault did not answer keys\/KEY/);
  assert.equal(away.isTemporary, true);
  const noFile = async (): Promise<string> => (await readFile('/nowhere/token', 'utf8')).trim();
  assert.match(
    (await refusal(open(fake, { token: noFile }), fake)).message,
    /token for Vault cannot be read \(ENOENT\)/,
  );
  fake.type = 'rsa-4096';
  assert.match((await refusal(open(fake), fake)).message, /of type rsa-4096; it must be aes256-gcm96/);
});

test('what fails for a moment is asked again, and not for ever; a rotation is asked for once', async (t) => {
  const fake = await fakeVaultTransit(t);
  const root = await open(fake);
  const wrapped = await root.wrap(KEY, CONTEXT);
  const sealed = { status: 503, errors: ['Vault is sealed'] };
  fake.fail('decrypt/', ['hang-up', sealed]);
  assert.deepEqual(await root.unwrap(wrapped, CONTEXT), KEY);
  fake.fail(
    'decrypt/',
    Array.from({ length: 9 }, () => sealed),
  );
  const before = fake.requests.length;
  const refused = await refusal(root.unwrap(wrapped, CONTEXT), fake);
  assert.match(refused.message, /503: Vault is sealed/);
  assert.equal(refused.isTemporary, true);
  assert.equal(fake.requests.length - before, 3);
  fake.fail('keys/loyaltyos/rotate', [sealed]);
  await refusal(root.rotate(), fake);
  assert.equal(fake.requests.filter((request) => request.endsWith('/rotate')).length, 1);
});

test('the token goes where it was meant to go, whatever it answers, and a renewed one is noticed', async (t) => {
  const [fake, elsewhere] = [await fakeVaultTransit(t), await fakeVaultTransit(t)];
  const root = await open(fake);
  const location = `${elsewhere.address}/v1/transit/encrypt/loyaltyos`;
  fake.fail('encrypt/', [{ status: 307, errors: [], location }]);
  assert.match((await refusal(root.wrap(KEY, CONTEXT), fake)).message, /307: it sends elsewhere/);
  assert.deepEqual(elsewhere.requests, []);
  fake.token = 'hvs.renewed-in-its-file';
  assert.equal(versionOf(await root.wrap(KEY, CONTEXT)), 'transit/loyaltyos:v1');
});

test('a version of another key is not taken for one of this', async (t) => {
  const [fake, another] = [await fakeVaultTransit(t), await fakeVaultTransit(t)];
  const root = await open(fake);
  await root.rotate();
  const other = await open(another);
  const renamed = Buffer.from(await other.wrap(KEY, CONTEXT));
  renamed.write('transit/somebodys:v1'.slice(0, versionOf(renamed).length), 1);
  await refusal(root.unwrap(renamed, CONTEXT), fake);
  await refusal(root.destroy('transit/somebody-elses:v1'), fake);
  assert.equal(fake.leastAvailable(), 0);
});

test('destroying a version trims the key below the next', async (t) => {
  const fake = await fakeVaultTransit(t);
  const root = await open(fake);
  for (let count = 0; count < 3; count += 1) await root.rotate();
  fake.fail('keys/loyaltyos/trim', [{ status: 403, errors: ['permission denied'] }]);
  await refusal(root.destroy('transit/loyaltyos:v2'), fake);
  assert.equal(fake.leastAvailable(), 0);
  await root.destroy('transit/loyaltyos:v2');
  assert.equal(fake.leastAvailable(), 3);
  await root.destroy('transit/loyaltyos:v1');
  assert.equal(fake.leastAvailable(), 3, 'it is gone already');
  await refusal(root.destroy('transit/loyaltyos:v4'), fake);
});
