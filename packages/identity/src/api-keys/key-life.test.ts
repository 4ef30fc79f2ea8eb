import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement } from '@loyaltyos/database';
import { Problem, type ProblemCode } from '@loyaltyos/problems';
import { identityFixture, operatorOf } from '../identity-fixture.ts';
import type { Principal } from '../principal.ts';

const MINUTE_MS = 60_000;

function isProblem(code: ProblemCode): (error: unknown) => boolean {
  return (error) => error instanceof Problem && error.code === code;
}

const selectVersions = statement(
  'test.key-row-versions',
  'SELECT xmin::text, last_used_at FROM api_key WHERE key_id = $1',
);

const insertMember = statement(
  'test.insert-member',
  `INSERT INTO member (member_id, organisation_id, role, status, email_index, sealed_profile, password_hash, created_at,
                       created_by)
   VALUES ('mbr_1', $1, 'admin', 'active', decode(repeat('00', 32), 'hex'), '', 'none', now(), 'mbr_1')`,
);

test('use is noted once a minute, whoever sees it', async (t) => {
  const { scratch, clock, identity, anotherProcess, tenantWithKey } = await identityFixture(t);
  const other = await anotherProcess();
  const { tenant, apiKey, secret } = await tenantWithKey('acme');
  const credentials = { clientId: 'acme', clientSecret: secret.reveal() };
  const row = async (): Promise<{ xmin: string; last_used_at: number | null }> => {
    const [found] = await scratch.database.transaction(tenant.tenantId, (tx) =>
      tx.query<{ xmin: string; last_used_at: number | null }>(selectVersions, [apiKey.keyId]),
    );
    assert.ok(found);
    return found;
  };
  assert.equal((await row()).last_used_at, null);
  clock.advance(MINUTE_MS - (clock.now() % MINUTE_MS) + 1_500);
  await identity.issueToken(credentials);
  const noted = await row();
  assert.equal(noted.last_used_at, clock.now() - 1_500);
  for (const process of [identity, other, identity]) {
    clock.advance(10_000);
    await process.issueToken(credentials);
  }
  assert.deepEqual(await row(), noted, 'no write in the same minute');
  const unknown = identity.issueToken({ ...credentials, clientSecret: `${secret.reveal().slice(0, -6)}000000` });
  await assert.rejects(unknown, isProblem('invalid-client'));
  clock.advance(MINUTE_MS);
  await other.issueToken(credentials);
  assert.equal((await row()).last_used_at, (noted.last_used_at ?? 0) + MINUTE_MS);
});

test('a rolled key and its tokens end with the overlap, in every process within 5 s', async (t) => {
  const { clock, identity, anotherProcess, tenantWithKey } = await identityFixture(t);
  const other = await anotherProcess();
  const { tenant, apiKey, secret } = await tenantWithKey('acme');
  const credentials = { clientId: 'acme', clientSecret: secret.reveal() };
  const { replaced, ...next } = await identity.rollApiKey(operatorOf(tenant), apiKey.keyId, { overlapMs: MINUTE_MS });
  assert.equal(replaced.expiresAt, clock.now() + MINUTE_MS);
  const before = await identity.issueToken(credentials);
  assert.equal(before.expiresInSeconds, 60, 'tokens of an ending key end with it');
  clock.advance(MINUTE_MS);
  await assert.rejects(identity.issueToken(credentials), isProblem('invalid-client'));
  await assert.rejects(identity.authenticate(before.accessToken), isProblem('invalid-token'));

  const long = await identity.issueToken({ clientId: 'acme', clientSecret: next.secret.reveal() });
  assert.equal(long.expiresInSeconds, 600);
  assert.ok(await other.authenticate(long.accessToken));
  await identity.rollApiKey(operatorOf(tenant), next.apiKey.keyId, { overlapMs: 20_000 });
  clock.advance(19_999);
  assert.ok(await identity.authenticate(long.accessToken));
  assert.ok(await other.authenticate(long.accessToken));
  clock.advance(4_001);
  for (const process of [identity, other]) {
    await assert.rejects(process.authenticate(long.accessToken), isProblem('invalid-token'), 'long before it expires');
  }
});

test('a key with no overlap ends at once here and within 5 s elsewhere', async (t) => {
  const { clock, identity, anotherProcess, tenantWithKey } = await identityFixture(t);
  const other = await anotherProcess();
  const { tenant, apiKey, secret } = await tenantWithKey('acme');
  const { accessToken } = await identity.issueToken({ clientId: 'acme', clientSecret: secret.reveal() });
  assert.ok(await other.authenticate(accessToken));
  await identity.rollApiKey(operatorOf(tenant), apiKey.keyId, { overlapMs: 0 });
  await assert.rejects(identity.authenticate(accessToken), isProblem('invalid-token'));
  clock.advance(4_001);
  await assert.rejects(other.authenticate(accessToken), isProblem('invalid-token'));
});

test('of two who roll or revoke a key at once, one is second', async (t) => {
  const { identity, tenantWithKey } = await identityFixture(t);
  const { tenant, apiKey } = await tenantWithKey('acme');
  const maker = operatorOf(tenant);
  const raced = await Promise.allSettled([
    identity.rollApiKey(maker, apiKey.keyId, { overlapMs: 0 }),
    identity.rollApiKey(maker, apiKey.keyId, { overlapMs: 0 }),
    identity.rollApiKey(maker, apiKey.keyId, { overlapMs: 0 }),
  ]);
  assert.equal(raced.filter(({ status }) => status === 'fulfilled').length, 1);
  for (const each of raced) {
    if (each.status === 'rejected') assert.ok(isProblem('api-key-ended')(each.reason), String(each.reason));
  }
  const { rows } = await identity.listApiKeys(maker, { limit: 10 });
  assert.equal(rows.length, 2);
});

test('a member gives what its role has, and the key says who made it', async (t) => {
  const { identity, scratch, tenantWithKey } = await identityFixture(t);
  const { tenant } = await tenantWithKey('acme');
  await scratch.database.directory((tx) => tx.query(insertMember, [tenant.organisationId]));
  const member: Principal = { kind: 'member', id: 'mbr_1', tenant, scopes: new Set(['keys:write', 'orders:read']) };
  const made = await identity.createApiKey(member, { label: 'x', scopes: ['orders:read'] });
  assert.equal(made.apiKey.createdBy, 'mbr_1');
  const more = identity.createApiKey(member, { label: 'x', scopes: ['orders:write'] });
  await assert.rejects(more, isProblem('insufficient-scope'));
});
