import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { inspect } from 'node:util';
import { test, type TestContext } from 'node:test';
import { statement } from '@loyaltyos/database';
import { Problem, type ProblemCode } from '@loyaltyos/problems';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify, SignJWT, UnsecuredJWT } from 'jose';
import type { JSONWebKeySet, JWTPayload } from 'jose';
import { Client } from 'pg';
import { type IdentityFixture, identityFixture, operatorOf } from '../identity-fixture.ts';
import { requireScope } from '../scopes.ts';
import type { Tenant } from '../tenants/tenant.ts';
import { KeyRing } from './key-ring.ts';

const ISSUER = 'https://loyalty.test';
const AUDIENCE = 'https://loyalty.test/api';

function isProblem(code: ProblemCode): (error: unknown) => boolean {
  return (error) => error instanceof Problem && error.code === code;
}

const setStatus = statement('test.set-tenant-status', 'UPDATE tenant SET status = $2 WHERE tenant_id = $1');

async function withToken(t: TestContext): Promise<
  IdentityFixture & {
    tenant: Tenant;
    tenantId: string;
    keyId: string;
    credentials: { clientId: string; clientSecret: string };
    accessToken: string;
    signingKey: string;
  }
> {
  const fixture = await identityFixture(t);
  const { tenant, secret, apiKey } = await fixture.tenantWithKey('acme');
  const credentials = { clientId: 'acme', clientSecret: secret.reveal() };
  const issued = await fixture.identity.issueToken(credentials);
  assert.ok(!inspect(issued).includes(issued.signingKey) && !JSON.stringify({ issued }).includes(issued.accessToken));
  const { accessToken, signingKey } = issued;
  return { ...fixture, tenant, tenantId: tenant.tenantId, keyId: apiKey.keyId, credentials, accessToken, signingKey };
}

test('a token is what RFC 9068 says, and anyone verifies it with the key set', async (t) => {
  const { identity, clock, accessToken, tenantId, keyId } = await withToken(t);
  const keySet = createLocalJWKSet((await identity.keySet()) as unknown as JSONWebKeySet);
  const { payload, protectedHeader } = await jwtVerify(accessToken, keySet, {
    issuer: ISSUER,
    audience: AUDIENCE,
    typ: 'at+jwt',
    currentDate: new Date(clock.now()),
  });
  assert.equal(protectedHeader.alg, 'EdDSA');
  assert.equal(payload.sub, keyId);
  assert.equal(payload['client_id'], 'acme');
  assert.equal(payload['tenant'], tenantId);
  assert.equal(payload['environment'], 'sandbox');
  assert.equal(payload.exp, clock.now() / 1_000 + 600);
  assert.equal(payload.iat, clock.now() / 1_000);
  const [key] = ((await identity.keySet()) as unknown as JSONWebKeySet).keys;
  assert.deepEqual(Object.keys(key ?? {}).toSorted(), ['alg', 'crv', 'kid', 'kty', 'use', 'x'], 'public members only');
});

test('a token gives the principal, and its scopes decide', async (t) => {
  const { identity, credentials, tenantId, keyId } = await withToken(t);
  const { accessToken, scopes } = await identity.issueToken({ ...credentials, scopes: ['orders:read', 'rules:read'] });
  assert.deepEqual(scopes, ['orders:read', 'rules:read']);
  const principal = await identity.authenticate(accessToken, { environment: 'sandbox' });
  assert.equal(principal.id, keyId);
  assert.equal(principal.tenant.tenantId, tenantId);
  assert.deepEqual([...principal.scopes], ['orders:read', 'rules:read']);
  requireScope(principal, 'orders:read');
  assert.throws(
    () => requireScope(principal, 'orders:write'),
    (error: Problem) => {
      assert.deepEqual(error.extensions, { requiredScope: 'orders:write' });
      return isProblem('insufficient-scope')(error);
    },
  );
  for (const wanted of [['orders:read', 'everything'], ['nothing'], []]) {
    await assert.rejects(identity.issueToken({ ...credentials, scopes: wanted }), isProblem('invalid-scope'));
  }
});

test('a token of a key that expires sooner expires with it', async (t) => {
  const { identity, clock, tenantWithKey } = await identityFixture(t);
  const { tenant } = await tenantWithKey('acme');
  const wish = { label: 'short', scopes: ['orders:read'], expiresAt: clock.now() + 30_000 } as const;
  const { secret } = await identity.createApiKey(operatorOf(tenant), wish);
  const issued = await identity.issueToken({ clientId: 'acme', clientSecret: secret.reveal() });
  assert.equal(issued.expiresInSeconds, 30);
  clock.advance(29_999);
  assert.ok(await identity.authenticate(issued.accessToken));
  clock.advance(1);
  await assert.rejects(identity.authenticate(issued.accessToken), isProblem('invalid-token'));
});

test('the request-signing key derives again from what the token names', async (t) => {
  const { scratch, clock, rootKey, accessToken, signingKey } = await withToken(t);
  const { jti, signature_master: masterId } = decodeJwt(accessToken);
  const master = await (await KeyRing.open(scratch.database, clock, rootKey)).master();
  assert.equal(master.keyId, masterId);
  const input = Buffer.concat([Buffer.from('los-sig-v1'), Buffer.of(0), Buffer.from(jti ?? '')]);
  assert.equal(signingKey, createHmac('sha256', master.secret.reveal()).update(input).digest('base64url'));
});

test('a token that is not ours, or no longer, or not for us, is refused without a word why', async (t) => {
  const { scratch, clock, rootKey, identity, accessToken, tenantWithKey, anotherProcess } = await withToken(t);
  await tenantWithKey('other');
  const { privateKey, keyId: kid } = await (await KeyRing.open(scratch.database, clock, rootKey)).signer();
  const claims = decodeJwt(accessToken);
  const [head = '', body = '', signature = ''] = accessToken.split('.');
  const now = clock.now() / 1_000;
  const sign = (
    payload: JWTPayload,
    header: Record<string, unknown> = {},
    key: KeyObject | Uint8Array = privateKey,
  ): Promise<string> =>
    new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid, ...header }).sign(key);
  const without = (claim: string): JWTPayload =>
    Object.fromEntries(Object.entries(claims).filter(([name]) => name !== claim));
  const ours = ((await identity.keySet()) as unknown as JSONWebKeySet).keys[0];
  const publicBytes = Buffer.from(ours?.x ?? '', 'base64url');
  const foreignKey = generateKeyPairSync('ed25519').privateKey;

  assert.ok(await identity.authenticate(await sign(claims)), 'the forger of this test signs as we do');
  const forgeries: Record<string, string> = {
    empty: '',
    'not a token': 'abc',
    'four parts': `${accessToken}.x`,
    'alg none': new UnsecuredJWT(claims).encode(),
    'alg none, signature kept': `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${body}.${signature}`,
    'HS256 with the public key': await sign(claims, { alg: 'HS256' }, publicBytes),
    'signed by another key': await sign(claims, {}, foreignKey),
    'the key in its own header': await sign(claims, { jwk: { kty: 'OKP', crv: 'Ed25519', x: ours?.x } }, foreignKey),
    'kid with a path': await sign(claims, { kid: '../../../../dev/null' }),
    'kid with SQL': await sign(claims, { kid: `${kid}' OR '1'='1` }),
    'kid unknown': await sign(claims, { kid: 'A'.repeat(43) }),
    'kid of Object.prototype': await sign(claims, { kid: 'constructor' }),
    'no kid': await sign(claims, { kid: undefined }),
    'critical extension': `${Buffer.from(JSON.stringify({ alg: 'EdDSA', typ: 'at+jwt', kid, crit: ['x'], x: 1 })).toString('base64url')}.${body}.${signature}`,
    'other typ': await sign(claims, { typ: 'JWT' }),
    'no typ': await sign(claims, { typ: undefined }),
    expired: await sign({ ...claims, exp: now }),
    'nbf ahead': await sign({ ...claims, nbf: now + 1 }),
    'iat far ahead': await sign({ ...claims, iat: now + 60, exp: now + 600 }),
    'longer than we ever give': await sign({ ...claims, exp: now + 601 }),
    'exp not a number': await sign({ ...claims, exp: `${now + 600}` as unknown as number }),
    'other issuer': await sign({ ...claims, iss: 'https://loyalty.test.evil' }),
    'other audience': await sign({ ...claims, aud: 'https://other.test' }),
    'other tenant': await sign({ ...claims, tenant: '00000000-0000-4000-8000-000000000000' }),
    'tenant that is no id': await sign({ ...claims, tenant: 'acme' }),
    'slug of another tenant': await sign({ ...claims, client_id: 'other' }),
    'other environment': await sign({ ...claims, environment: 'production' }),
    'no environment at all': await sign({ ...claims, environment: 'staging' }),
    'scope not a text': await sign({ ...claims, scope: ['orders:write'] }),
    'body changed': `${head}.${Buffer.from(JSON.stringify({ ...claims, scope: 'orders:write' })).toString('base64url')}.${signature}`,
    'signature of zeros': `${head}.${body}.${Buffer.alloc(64).toString('base64url')}`,
    'signature left out': `${head}.${body}.`,
    enormous: 'a'.repeat(1_000_000),
  };
  for (const claim of ['iss', 'aud', 'sub', 'client_id', 'exp', 'iat', 'jti', 'scope', 'tenant', 'environment']) {
    forgeries[`no ${claim}`] = await sign(without(claim));
  }
  const answers = new Set<string>();
  for (const [name, forgery] of Object.entries(forgeries)) {
    await assert.rejects(
      identity.authenticate(forgery),
      (error: Problem) => {
        answers.add(JSON.stringify([error.code, error.message, error.extensions]));
        return isProblem('invalid-token')(error);
      },
      name,
    );
  }
  assert.equal(answers.size, 1);

  await assert.rejects(identity.authenticate(accessToken, { environment: 'production' }), isProblem('invalid-token'));
  const elsewhere = await anotherProcess({ issuer: 'https://elsewhere.test' });
  await assert.rejects(elsewhere.authenticate(accessToken), isProblem('invalid-token'));
  const otherApi = await anotherProcess({ audience: 'https://other.test' });
  await assert.rejects(otherApi.authenticate(accessToken), isProblem('invalid-token'));
  assert.ok(await identity.authenticate(accessToken), 'the true one is still good');
});

test('a remembered token ends when it expires', async (t) => {
  const { identity, clock, accessToken } = await withToken(t);
  assert.ok(await identity.authenticate(accessToken));
  clock.advance(599_999);
  assert.ok(await identity.authenticate(accessToken));
  clock.advance(1);
  await assert.rejects(identity.authenticate(accessToken), isProblem('invalid-token'));
});

test('revoking a key ends its tokens, at once here and within 5 s in other processes', async (t) => {
  const { identity, clock, anotherProcess, accessToken, tenant, keyId } = await withToken(t);
  const other = await anotherProcess();
  assert.ok(await identity.authenticate(accessToken));
  assert.ok(await other.authenticate(accessToken));
  await identity.revokeApiKey(operatorOf(tenant), keyId);
  await assert.rejects(identity.authenticate(accessToken), isProblem('invalid-token'));
  assert.ok(await other.authenticate(accessToken), 'which has not heard of it yet');
  clock.advance(4_500);
  await assert.rejects(other.authenticate(accessToken), isProblem('invalid-token'));
});

test('suspending a tenant ends its tokens within 5 s, and lifting it brings them back', async (t) => {
  const { scratch, identity, clock, accessToken, tenantId } = await withToken(t);
  assert.ok(await identity.authenticate(accessToken));
  await scratch.database.directory((tx) => tx.query(setStatus, [tenantId, 'suspended']));
  clock.advance(4_500);
  await assert.rejects(identity.authenticate(accessToken), isProblem('invalid-token'));
  await scratch.database.directory((tx) => tx.query(setStatus, [tenantId, 'active']));
  clock.advance(4_500);
  assert.ok(await identity.authenticate(accessToken));
});

test('keys rotate without a moment in which a good token is refused', async (t) => {
  const { identity, clock, anotherProcess, credentials } = await withToken(t);
  const other = await anotherProcess();
  const kids = async (process: typeof identity): Promise<unknown[]> =>
    ((await process.keySet()) as unknown as JSONWebKeySet).keys.map(({ kid }) => kid);
  const [first] = await kids(identity);
  const rotation = await identity.rotateSigningKeys();
  assert.equal(rotation.begun, true);
  assert.equal(rotation.signsFrom, clock.now() + 600_000);
  assert.deepEqual(await other.rotateSigningKeys(), { ...rotation, begun: false }, 'one rotation at a time');
  const published = await kids(identity);
  assert.equal(published.length, 2, 'the next key is published before it signs');

  const used = new Set<unknown>();
  let last: { token: string; expires: number } | undefined;
  for (let minute = 0; minute < 60; minute += 1) {
    for (const [issuer, verifier] of [
      [identity, other],
      [other, identity],
    ] as const) {
      const { accessToken: token } = await issuer.issueToken(credentials);
      used.add(decodeProtectedHeader(token).kid);
      assert.ok(await verifier.authenticate(token), `minute ${minute}`);
      if (last !== undefined && last.expires > clock.now()) assert.ok(await verifier.authenticate(last.token));
      last = { token, expires: clock.now() + 600_000 };
    }
    clock.advance(60_000);
  }
  assert.deepEqual([...used], [first, published[1]]);
  assert.deepEqual(await kids(identity), [published[1]], 'the old key is gone at the end');
});

test('a signing key that is withdrawn takes its tokens with it, and another signs', async (t) => {
  const { scratch, clock, identity, credentials, accessToken } = await withToken(t);
  assert.ok(await identity.authenticate(accessToken));
  const owner = new Client({ connectionString: scratch.ownerUrl });
  await owner.connect();
  await owner.query("UPDATE signing_key SET state = 'revoked' WHERE purpose = 'token'");
  await owner.end();
  clock.advance(60_000);
  await assert.rejects(identity.authenticate(accessToken), isProblem('invalid-token'));
  const next = await identity.issueToken(credentials);
  assert.ok(await identity.authenticate(next.accessToken));
});
