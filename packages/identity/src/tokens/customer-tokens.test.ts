import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { test, type TestContext } from 'node:test';
import { statement } from '@loyaltyos/database';
import { decodeJwt, SignJWT } from 'jose';
import { type IdentityFixture, identityFixture } from '../identity-fixture.ts';
import type { Principal } from '../principal.ts';
import { KeyRing } from './key-ring.ts';

const INVALID = { code: 'invalid-token' };

async function withMaker(t: TestContext): Promise<IdentityFixture & { maker: Principal; secret: string }> {
  const fixture = await identityFixture(t);
  const { secret } = await fixture.tenantWithKey('acme');
  const credentials = { clientId: 'acme', clientSecret: secret.reveal() };
  const { accessToken } = await fixture.identity.issueToken(credentials);
  return { ...fixture, maker: await fixture.identity.authenticate(accessToken), secret: secret.reveal() };
}

test('a customer’s token stands for that customer, for 15 minutes, and prints as nothing', async (t) => {
  const { identity, anotherProcess, maker, clock } = await withMaker(t);
  const issued = await identity.issueCustomerToken(maker, 'cust_1');
  assert.equal(issued.expiresInSeconds, 900);
  assert.ok(!inspect(issued).includes(issued.accessToken));
  for (const process of [identity, await anotherProcess()]) {
    const { kind, id, tenant, scopes } = await process.authenticate(issued.accessToken);
    assert.deepEqual([kind, id, tenant], ['customer', 'cust_1', maker.tenant]);
    assert.deepEqual([...scopes], ['customers:read', 'pii:read']);
  }
  clock.advance(899_000);
  assert.equal((await identity.authenticate(issued.accessToken)).id, 'cust_1');
  clock.advance(1_000);
  await assert.rejects(identity.authenticate(issued.accessToken), INVALID);
});

test('it may do no more than its maker may', async (t) => {
  const { identity, maker } = await withMaker(t);
  const without = { ...maker, scopes: new Set(['customers:read', 'customers:token'] as const) };
  const { accessToken, scopes } = await identity.issueCustomerToken(without, 'cust_1');
  assert.deepEqual(scopes, ['customers:read']);
  assert.deepEqual([...(await identity.authenticate(accessToken)).scopes], ['customers:read']);
});

test('it ends with the key that made it, at once here and within 5 s in other processes', async (t) => {
  const { identity, anotherProcess, maker, clock } = await withMaker(t);
  const other = await anotherProcess();
  const { accessToken } = await identity.issueCustomerToken(maker, 'cust_1');
  await other.authenticate(accessToken);
  await identity.revokeApiKey({ ...maker, id: 'key_another' }, maker.id);
  await assert.rejects(identity.authenticate(accessToken), INVALID);
  clock.advance(5_000);
  await assert.rejects(other.authenticate(accessToken), INVALID);
  // Until the last of its quarter of an hour.
  clock.advance(889_000);
  await assert.rejects((await anotherProcess()).authenticate(accessToken), INVALID);
});

test('its tenant can look at it and end it by itself, and another tenant can do neither', async (t) => {
  const { identity, maker, secret, tenantWithKey } = await withMaker(t);
  const own = { clientId: 'acme', clientSecret: secret };
  const other = { clientId: 'other', clientSecret: (await tenantWithKey('other')).secret.reveal() };
  const { accessToken } = await identity.issueCustomerToken(maker, 'cust_1');
  assert.equal((await identity.introspectToken(own, accessToken))['sub'], 'cust_1');
  assert.deepEqual(await identity.introspectToken(other, accessToken), { active: false });
  await identity.revokeToken(other, accessToken);
  assert.equal((await identity.authenticate(accessToken)).id, 'cust_1');
  await identity.revokeToken(own, accessToken);
  await assert.rejects(identity.authenticate(accessToken), INVALID);
  assert.equal(
    (await identity.authenticate((await identity.issueCustomerToken(maker, 'cust_1')).accessToken)).id,
    'cust_1',
  );
});

test('one that a certificate made ends with that certificate', async (t) => {
  const { identity, scratch, maker, clock } = await withMaker(t);
  const certificate = { ...maker, kind: 'certificate', id: 'crt_1' } as const;
  const { accessToken } = await identity.issueCustomerToken(certificate, 'cust_1');
  assert.equal((await identity.authenticate(accessToken)).id, 'cust_1');
  const { tenantId } = maker.tenant;
  await scratch.database.transaction(tenantId, (tx) =>
    tx.query(insertRevoked, [tenantId, new Date(clock.now()).toISOString()]),
  );
  clock.advance(5_000);
  await assert.rejects(identity.authenticate(accessToken), INVALID);
});

const insertRevoked = statement(
  'identity.test-revoked-certificate',
  `INSERT INTO client_certificate (tenant_id, certificate_id, label, scopes, thumbprint, subject, issuer, serial_number,
                                   not_before, not_after, created_at, created_by, revoked_at)
   VALUES ($1, 'crt_1', 'till', '{}', sha256('till'), 'CN=till', 'CN=till', '01', $2, $2, $2, 'test', $2)`,
);

test('claims of a customer that do not fit together make no token', async (t) => {
  const { identity, scratch, rootKey, clock, maker } = await withMaker(t);
  const ring = await KeyRing.open(scratch.database, clock, rootKey);
  const { keyId, privateKey } = await ring.signer();
  const { accessToken } = await identity.issueCustomerToken(maker, 'cust_1');
  const good = decodeJwt(accessToken);
  const signed = (changes: Record<string, unknown>): Promise<string> =>
    new SignJWT({ ...good, ...changes })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: keyId })
      .sign(privateKey);
  assert.equal((await identity.authenticate(await signed({}))).kind, 'customer');
  const wrong: Record<string, unknown>[] = [
    { sub: 'cust_2' },
    { customer: 'cust_2' },
    { customer: undefined },
    { customer: ['cust_1'] },
    { made_by: undefined },
    { made_by: 'key_1' },
    { made_by: { kind: 'key' } },
    { exp: (good.exp ?? 0) + 1 },
    // Without the customer it would be a key's token, and too long for one.
    { customer: undefined, made_by: undefined },
  ];
  for (const changes of wrong) {
    await assert.rejects(identity.authenticate(await signed(changes)), INVALID, JSON.stringify(changes));
  }
});
