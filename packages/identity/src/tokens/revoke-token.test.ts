import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement } from '@loyaltyos/database';
import { formatInstant } from '@loyaltyos/kernel';
import { Problem, type ProblemCode } from '@loyaltyos/problems';
import { decodeJwt } from 'jose';
import { identityFixture, operatorOf } from '../identity-fixture.ts';
import { MAX_REVOKED_TOKENS } from './revoke-token.ts';

const ORIGIN = { requestId: 'req_1', remoteAddress: '192.0.2.1' };

function isProblem(code: ProblemCode): (error: unknown) => boolean {
  return (error) => error instanceof Problem && error.code === code;
}

const selectRevoked = statement('test.revoked-tokens', 'SELECT token_id FROM revoked_token WHERE tenant_id = $1');
const selectAudit = statement(
  'test.audit-of-tokens',
  `SELECT subject_id, actor_kind, actor_id, request_id, details FROM audit_record
    WHERE tenant_id = $1 AND action = 'token.revoked'`,
);
const fill = statement(
  'test.fill-revoked-tokens',
  `INSERT INTO revoked_token SELECT $1, 'jti_' || n, $2 FROM generate_series(1, $3::integer) AS n`,
);

test('a revoked token ends at once here and within 5 s in other processes; the others go on', async (t) => {
  const { scratch, clock, identity, anotherProcess, tenantWithKey } = await identityFixture(t);
  const other = await anotherProcess();
  const { tenant, apiKey, secret } = await tenantWithKey('acme');
  const client = { clientId: 'acme', clientSecret: secret.reveal() };
  const { accessToken: doomed } = await identity.issueToken(client);
  const { accessToken: spared } = await identity.issueToken(client);
  for (const process of [identity, other]) assert.ok(await process.authenticate(doomed));
  await identity.revokeToken(client, doomed, { origin: ORIGIN });
  await assert.rejects(identity.authenticate(doomed), isProblem('invalid-token'));
  assert.ok(await other.authenticate(doomed), 'which has not heard of it yet');
  clock.advance(4_500);
  await assert.rejects(other.authenticate(doomed), isProblem('invalid-token'));
  for (const process of [identity, other]) assert.ok(await process.authenticate(spared));

  await identity.revokeToken(client, doomed);
  const [records, rows] = await scratch.database.transaction(tenant.tenantId, (tx) =>
    Promise.all([tx.query(selectAudit, [tenant.tenantId]), tx.query(selectRevoked, [tenant.tenantId])]),
  );
  const tokenId = decodeJwt(doomed).jti;
  assert.deepEqual(rows, [{ token_id: tokenId }]);
  assert.deepEqual(records, [
    {
      subject_id: tokenId,
      actor_kind: 'key',
      actor_id: apiKey.keyId,
      request_id: 'req_1',
      details: { holder: apiKey.keyId },
    },
  ]);
});

test("there is nothing to do about what is no token, has ended or is another tenant's", async (t) => {
  const { scratch, clock, identity, tenantWithKey } = await identityFixture(t);
  const { tenant, secret } = await tenantWithKey('acme');
  const foreign = await tenantWithKey('other');
  const client = { clientId: 'acme', clientSecret: secret.reveal() };
  const { accessToken: theirs } = await identity.issueToken({
    clientId: 'other',
    clientSecret: foreign.secret.reveal(),
  });
  const { accessToken: old } = await identity.issueToken(client);
  clock.advance(599_999);
  const { accessToken: fresh } = await identity.issueToken({
    clientId: 'other',
    clientSecret: foreign.secret.reveal(),
  });
  clock.advance(1);
  for (const token of ['', 'x', `${theirs}x`, theirs, old, fresh]) await identity.revokeToken(client, token);
  assert.ok(await identity.authenticate(fresh));
  for (const tenantId of [tenant.tenantId, foreign.tenant.tenantId]) {
    const rows = await scratch.database.transaction(tenantId, (tx) => tx.query(selectRevoked, [tenantId]));
    assert.deepEqual(rows, []);
  }
});

test('who revokes names itself as at the token endpoint', async (t) => {
  const { identity, tenantWithKey } = await identityFixture(t);
  const { tenant, apiKey, secret } = await tenantWithKey('acme');
  const client = { clientId: 'acme', clientSecret: secret.reveal() };
  const { accessToken } = await identity.issueToken(client);
  for (const bad of [{ ...client, clientId: 'nobody' }, { ...client, clientSecret: 'x' }, { clientId: 'acme' }]) {
    await assert.rejects(identity.revokeToken(bad, accessToken), isProblem('invalid-client'));
    await assert.rejects(identity.introspectToken(bad, accessToken), isProblem('invalid-client'));
  }
  assert.ok(await identity.authenticate(accessToken));
  await identity.revokeApiKey(operatorOf(tenant), apiKey.keyId);
  await assert.rejects(identity.introspectToken(client, accessToken), isProblem('invalid-client'));
});

test('as many are kept as may be, and go when they would have ended', async (t) => {
  const { scratch, clock, identity, tenantWithKey } = await identityFixture(t);
  const { tenant, secret } = await tenantWithKey('acme');
  const { tenantId } = tenant;
  const client = { clientId: 'acme', clientSecret: secret.reveal() };
  const ends = formatInstant(clock.now() + 300_000);
  await scratch.database.transaction(tenantId, (tx) => tx.query(fill, [tenantId, ends, MAX_REVOKED_TOKENS - 1]));
  const { accessToken: last } = await identity.issueToken(client);
  const { accessToken: tooMany } = await identity.issueToken(client);
  await identity.revokeToken(client, last);
  await assert.rejects(identity.revokeToken(client, tooMany), isProblem('too-many-requests'));
  assert.ok(await identity.authenticate(tooMany));
  await assert.rejects(identity.authenticate(last), isProblem('invalid-token'));
  clock.advance(300_000 + 60_001);
  await identity.revokeToken(client, tooMany);
  await assert.rejects(identity.authenticate(tooMany), isProblem('invalid-token'));
  const kept = await scratch.database.transaction(tenantId, (tx) => tx.query(selectRevoked, [tenantId]));
  assert.equal(kept.length, 2);
});

test('introspection says what a token says, to its own tenant, as long as it counts', async (t) => {
  const { clock, identity, tenantWithKey } = await identityFixture(t);
  const { tenant, apiKey, secret } = await tenantWithKey('acme');
  const foreign = await tenantWithKey('other');
  const client = { clientId: 'acme', clientSecret: secret.reveal() };
  const others = { clientId: 'other', clientSecret: foreign.secret.reveal() };
  const { accessToken } = await identity.issueToken({ ...client, scopes: ['orders:read', 'rules:read'] });
  const issued = Math.floor(clock.now() / 1_000);
  assert.deepEqual(await identity.introspectToken(client, accessToken), {
    active: true,
    scope: 'orders:read rules:read',
    client_id: 'acme',
    token_type: 'Bearer',
    exp: issued + 600,
    iat: issued,
    sub: apiKey.keyId,
    aud: 'https://loyalty.test/api',
    iss: 'https://loyalty.test',
    jti: decodeJwt(accessToken).jti,
    tenant: tenant.tenantId,
    environment: 'sandbox',
  });
  const inactive = { active: false };
  assert.deepEqual(await identity.introspectToken(others, accessToken), inactive);
  for (const token of ['', 'x', `${accessToken.slice(0, -4)}AAAA`]) {
    assert.deepEqual(await identity.introspectToken(client, token), inactive);
  }
  const short = await identity.createApiKey(operatorOf(tenant), { label: 'x', scopes: ['orders:read'] });
  const shorts = { clientId: 'acme', clientSecret: short.secret.reveal() };
  const { accessToken: doomed } = await identity.issueToken(shorts);
  const { active } = await identity.introspectToken(client, doomed);
  assert.equal(active, true, 'of every key of the tenant');
  await identity.revokeApiKey(operatorOf(tenant), short.apiKey.keyId);
  assert.deepEqual(await identity.introspectToken(client, doomed), inactive);
  await identity.revokeToken(client, accessToken);
  assert.deepEqual(await identity.introspectToken(client, accessToken), inactive);
  const { accessToken: old } = await identity.issueToken(client);
  clock.advance(600_000);
  assert.deepEqual(await identity.introspectToken(client, old), inactive);
});

test("a customer's token is introspected as the customer's, and revoked like any other", async (t) => {
  const { identity, tenantWithKey } = await identityFixture(t);
  const { tenant, apiKey, secret } = await tenantWithKey('acme');
  const client = { clientId: 'acme', clientSecret: secret.reveal() };
  const maker = { kind: 'key', id: apiKey.keyId, tenant, scopes: new Set(['customers:read'] as const) } as const;
  const { accessToken } = await identity.issueCustomerToken(maker, 'cust_1');
  const said = await identity.introspectToken(client, accessToken);
  assert.deepEqual([said.active, said['sub']], [true, 'cust_1']);
  await identity.revokeToken(client, accessToken);
  await assert.rejects(identity.authenticate(accessToken), isProblem('invalid-token'));
});
