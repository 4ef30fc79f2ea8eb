import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { statement } from '@loyaltyos/database';
import { Problem, type ProblemCode } from '@loyaltyos/problems';
import { Client } from 'pg';
import { CHEAP_HASH, identityFixture, operatorOf } from '../identity-fixture.ts';
import type { Scope } from '../scopes.ts';
import { checkApiKey } from './check-api-key.ts';
import { formatKeyText, newKeySecret, parseKeyText } from './key-text.ts';
import { HASH_COST, SecretHasher } from './secret-hasher.ts';

const HOUR_MS = 3_600_000;

function isProblem(code: ProblemCode): (error: unknown) => boolean {
  return (error) => error instanceof Problem && error.code === code;
}

const selectHash = statement('test.key-hash', 'SELECT key_id, secret_hash FROM api_key WHERE tenant_id = $1');

test('a key is shown once, prints as nothing, and is stored only as a hash', async (t) => {
  const { scratch, tenantWithKey } = await identityFixture(t);
  const created = await tenantWithKey('acme');
  const text = created.secret.reveal();
  const { secret, keyId } = parseKeyText(text) ?? {};
  assert.equal(keyId, created.apiKey.keyId);
  for (const printed of [inspect(created), JSON.stringify(created), String(created.secret)]) {
    assert.ok(!printed.includes(secret ?? '-'), printed);
  }
  const [row] = await scratch.database.transaction(created.tenant.tenantId, (tx) =>
    tx.query<{ secret_hash: string }>(selectHash, [created.tenant.tenantId]),
  );
  assert.match(row?.secret_hash ?? '', /^\$argon2id\$/);
});

test('whatever is wrong with a client, it hears the same after one verification', async (t) => {
  const { scratch, clock, identity, tenantWithKey } = await identityFixture(t);
  const { database } = scratch;
  const good = await tenantWithKey('acme');
  const other = await tenantWithKey('other');
  const live = await tenantWithKey('acme-live', 'production');
  const tenant = good.tenant;
  const operator = operatorOf(tenant);
  const more = { label: 'more', scopes: ['orders:read'] } as const;
  const expired = await identity.createApiKey(operator, { ...more, expiresAt: clock.now() + HOUR_MS });
  const revoked = await identity.createApiKey(operator, more);
  const { revokedAt } = await identity.revokeApiKey(operator, revoked.apiKey.keyId);
  assert.equal(revokedAt, clock.now());
  clock.advance(1);
  const again = await identity.revokeApiKey(operator, revoked.apiKey.keyId);
  assert.equal(again.revokedAt, revokedAt, 'revoking again does nothing');
  const foreign = identity.revokeApiKey(operatorOf(other.tenant), good.apiKey.keyId);
  await assert.rejects(foreign, isProblem('api-key-not-found'), 'nor for a foreign tenant');
  clock.advance(HOUR_MS);

  const hasher = await SecretHasher.start(CHEAP_HASH);
  const verify = hasher.verify.bind(hasher);
  let verifications = 0;
  hasher.verify = (...args) => {
    verifications += 1;
    return verify(...args);
  };
  const parts = { database, clock, hasher };
  const text = good.secret.reveal();
  const known = parseKeyText(text);
  assert.ok(known);
  const wrong: Record<string, [slug: string, key: string]> = {
    'unknown slug': ['nobody', text],
    'slug that is no slug': ["'; DROP TABLE tenant; --", text],
    'foreign slug': ['other', text],
    'foreign key': ['acme', other.secret.reveal()],
    'wrong secret': ['acme', formatKeyText({ ...known, secret: newKeySecret() })],
    'unknown key': ['acme', formatKeyText({ ...known, keyId: `key_${'0'.repeat(26)}` })],
    'other environment': ['acme', formatKeyText({ ...known, environment: 'production' })],
    'live tenant, sandbox key': [
      'acme-live',
      formatKeyText({ ...(parseKeyText(live.secret.reveal()) ?? known), environment: 'sandbox' }),
    ],
    expired: ['acme', expired.secret.reveal()],
    revoked: ['acme', revoked.secret.reveal()],
  };
  const answers = new Set<string>();
  for (const [name, [slug, key]] of Object.entries(wrong)) {
    verifications = 0;
    await assert.rejects(checkApiKey(parts, slug, key), (error: Problem) => {
      answers.add(JSON.stringify([error.code, error.message, error.detail, error.extensions]));
      return isProblem('invalid-client')(error);
    });
    assert.equal(verifications, 1, name);
  }
  assert.equal(answers.size, 1, 'all answers are the same');
  verifications = 0;
  await assert.rejects(checkApiKey(parts, 'acme', `${text.slice(0, -1)}!`), isProblem('invalid-client'));
  assert.equal(verifications, 0, 'a typing error costs nothing');
  assert.equal((await checkApiKey(parts, 'acme', text)).keyId, good.apiKey.keyId);
  assert.equal((await checkApiKey(parts, 'acme-live', live.secret.reveal())).keyId, live.apiKey.keyId);
});

test('a key of a suspended tenant is unknown, and good again after', async (t) => {
  const { scratch, identity, tenantWithKey } = await identityFixture(t);
  const { tenant, secret } = await tenantWithKey('acme');
  const setStatus = statement('test.set-status', 'UPDATE tenant SET status = $2 WHERE tenant_id = $1');
  const credentials = { clientId: 'acme', clientSecret: secret.reveal() };
  await scratch.database.directory((tx) => tx.query(setStatus, [tenant.tenantId, 'suspended']));
  await assert.rejects(identity.issueToken(credentials), isProblem('invalid-client'));
  await scratch.database.directory((tx) => tx.query(setStatus, [tenant.tenantId, 'active']));
  assert.ok(await identity.issueToken(credentials));
});

test('when hashing costs more than before, a key is hashed anew the next time it is used', async (t) => {
  const { scratch, anotherProcess, tenantWithKey } = await identityFixture(t);
  const { tenant, secret } = await tenantWithKey('acme');
  const hashOf = async (): Promise<string> => {
    const [row] = await scratch.database.transaction(tenant.tenantId, (tx) =>
      tx.query<{ secret_hash: string }>(selectHash, [tenant.tenantId]),
    );
    return row?.secret_hash ?? '';
  };
  const credentials = { clientId: 'acme', clientSecret: secret.reveal() };
  const before = await hashOf();
  const dearer = await anotherProcess({ hashCost: { memoryKib: 128, passes: 1, lanes: 1 } });
  await dearer.issueToken(credentials);
  const after = await hashOf();
  assert.notEqual(after, before);
  assert.match(after, /m=128,t=1,p=1/);
  await dearer.issueToken(credentials);
  assert.equal(await hashOf(), after, 'and not again');
});

test('a hundred bad keys at once: some hear 429, none gets in, and others are served meanwhile', async (t) => {
  const { identity, tenantWithKey } = await identityFixture(t, { hashCost: HASH_COST });
  const { secret } = await tenantWithKey('acme');
  const known = parseKeyText(secret.reveal());
  assert.ok(known);
  const bad = Array.from({ length: 100 }, (_, index) => {
    const keyId = `key_${String(index).padStart(26, '0')}`;
    return identity
      .issueToken({ clientId: 'acme', clientSecret: formatKeyText({ ...known, keyId, secret: newKeySecret() }) })
      .then(
        () => 'let in',
        (error: Problem) => error.code,
      );
  });
  let answeredBad = 0;
  for (const answer of bad) void answer.then((code) => (answeredBad += code === 'invalid-client' ? 1 : 0));
  assert.ok(await identity.issueToken({ clientId: 'acme', clientSecret: secret.reveal() }));
  const verifiedBefore = answeredBad;
  const codes = await Promise.all(bad);
  const count = (code: string): number => codes.filter((each) => each === code).length;
  assert.equal(count('invalid-client') + count('too-many-requests'), 100);
  assert.ok(count('too-many-requests') >= 50, `${count('too-many-requests')} were turned away`);
  assert.ok(verifiedBefore < count('invalid-client'), 'the good key did not wait for the bad ones to be done');
});

test('what a key may not be is refused with pointers', async (t) => {
  const { clock, identity, tenantWithKey } = await identityFixture(t);
  const { tenant } = await tenantWithKey('acme');
  const scopes: Scope[] = ['orders:read', 'everything' as Scope];
  const operator = operatorOf(tenant);
  const wanted = { label: ' ', scopes };
  await assert.rejects(identity.createApiKey(operator, { ...wanted, expiresAt: clock.now() }), (error: Problem) => {
    assert.equal(error.code, 'invalid-values');
    assert.deepEqual(
      error.errors.map(({ pointer }) => pointer),
      ['/label', '/scopes/1', '/expiresAt'],
    );
    return true;
  });
  await assert.rejects(
    identity.createApiKey(operator, { ...wanted, label: 'x', scopes: [] }),
    isProblem('invalid-values'),
  );
});

test('the application may not change what a key may do, nor move or delete it', async (t) => {
  const { scratch, tenantWithKey } = await identityFixture(t);
  const { tenant } = await tenantWithKey('acme');
  const client = new Client({ connectionString: scratch.url });
  await client.connect();
  try {
    await client.query(`SET loyaltyos.tenant_id = '${tenant.tenantId}'`);
    for (const sql of [
      "UPDATE api_key SET scopes = '{}'",
      "UPDATE api_key SET key_id = 'key_other'",
      "UPDATE api_key SET created_by = 'nobody'",
      'DELETE FROM api_key',
      "UPDATE tenant SET slug = 'taken'",
      'DELETE FROM tenant_kek',
      'DELETE FROM customer_key',
    ]) {
      await assert.rejects(client.query(sql), { code: '42501' }, sql);
    }
  } finally {
    await client.end();
  }
});
