import assert from 'node:assert/strict';
import { createPrivateKey, createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { statement } from '@loyaltyos/database';
import { HASH_COST } from '@loyaltyos/identity';
import { startIdentityApi, type Client, type IdentityApi } from '../../fixture/start-identity-api.ts';

let real: IdentityApi;
let acme: Client;
before(async () => {
  real = await startIdentityApi({ hashCost: HASH_COST });
  acme = await real.client();
});
after(() => real.stop());

type Claims = Record<string, unknown>;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const selectKey = statement(
  'test.signing-key',
  "SELECT key_id, wrapped_key, generation FROM signing_key WHERE purpose = 'token' AND state = 'valid'",
);

/** The server's own key, as somebody would have it who took the root: what is refused is refused for its claims. */
async function serverKey(): Promise<{ kid: string; key: KeyObject }> {
  const [row] = await real.scratch.database.directory((tx) =>
    tx.query<{ key_id: string; wrapped_key: Buffer; generation: number }>(selectKey),
  );
  assert.ok(row);
  const { key_id: kid, wrapped_key: wrapped, generation } = row;
  const context = { key: 'signing-key', purpose: 'token', generation: String(generation), id: kid };
  const der = await real.rootKey.unwrap(wrapped, context);
  return { kid, key: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }) };
}

async function statusOf(token: string, base = real.api.base): Promise<number> {
  const response = await fetch(`${base}/v1/security-policy`, { headers: { authorization: `Bearer ${token}` } });
  const body = (await response.json()) as { code?: string; detail?: string };
  if (response.status !== 200) {
    assert.equal(body.code, 'invalid-token');
    assert.equal(body.detail, undefined, 'without a word why');
    assert.match(response.headers.get('www-authenticate') ?? '', /^Bearer/);
  }
  return response.status;
}

test('401: a token is what we made it, or nothing', async () => {
  const token = await acme.token();
  const other = await real.client();
  const { kid, key } = await serverKey();
  const [head = '', body = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims;
  const now = Math.floor(Date.now() / 1_000);
  const make = (changes: Claims, header: Claims = {}, signer = key): string => {
    const signed = `${encode({ alg: 'EdDSA', typ: 'at+jwt', kid, ...header })}.${encode({ ...claims, ...changes })}`;
    return `${signed}.${sign(null, Buffer.from(signed), signer).toString('base64url')}`;
  };
  const keySet = (await (await fetch(`${real.api.base}/.well-known/jwks.json`)).json()) as { keys: { x: string }[] };
  const publicKey = keySet.keys[0]?.x ?? '';
  const byHmac = (secret: Buffer | string): string => {
    const signed = `${encode({ alg: 'HS256', typ: 'at+jwt', kid })}.${body}`;
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  };
  assert.equal(await statusOf(make({})), 200, 'the forger of this test signs as we do');
  const forgeries: Record<string, string> = {
    'alg none': `${encode({ alg: 'none', typ: 'at+jwt' })}.${body}.`,
    'alg none, signature kept': `${encode({ alg: 'none', typ: 'at+jwt', kid })}.${body}.${signature}`,
    'alg None': `${encode({ alg: 'None', typ: 'at+jwt', kid })}.${body}.`,
    'HS256 with the public key': byHmac(Buffer.from(publicKey, 'base64url')),
    'HS256 with the public key as text': byHmac(publicKey),
    'kid with a path': make({}, { kid: '../../../../etc/passwd' }),
    'kid with an address': make({}, { kid: 'https://attacker.example/jwks.json' }),
    'jku of the attacker': make(
      {},
      { jku: 'https://attacker.example/jwks.json' },
      generateKeyPairSync('ed25519').privateKey,
    ),
    expired: make({ exp: now - 1, iat: now - 601 }),
    'nbf ahead': make({ nbf: now + 60 }),
    'iat ahead': make({ iat: now + 60, exp: now + 600 }),
    'longer than we give': make({ exp: now + 3_600 }),
    'other issuer': make({ iss: 'https://api.example.com.attacker.example' }),
    'no issuer': make({ iss: undefined }),
    'other audience': make({ aud: 'https://other.example/api' }),
    'one audience of two': make({ aud: ['https://other.example/api'] }),
    'other tenant': make({ tenant: other.tenant.tenantId }),
    'other slug': make({ client_id: other.tenant.slug }),
    'other environment': make({ environment: 'production' }),
    'other type': make({}, { typ: 'JWT' }),
    'body of another scope': `${head}.${encode({ ...claims, scope: 'orders:write' })}.${signature}`,
  };
  for (const [name, forgery] of Object.entries(forgeries)) assert.equal(await statusOf(forgery), 401, name);
  assert.equal(await statusOf(token), 200, 'the true one is still good');
});

test('401: a token of another server over the same keys, and of the other environment by its own claims', async () => {
  const elsewhere = await real.another({ issuer: 'https://elsewhere.example' });
  const otherApi = await real.another({ audience: 'https://other.example/api' });
  const token = await acme.token();
  for (const { api } of [elsewhere, otherApi]) assert.equal(await statusOf(token, api.base), 401);
  const client = { clientId: acme.tenant.slug, clientSecret: acme.secret.reveal() };
  for (const { api, identity } of [elsewhere, otherApi]) {
    const theirs = (await identity.issueToken(client)).accessToken;
    assert.equal(await statusOf(theirs, api.base), 200);
    assert.equal(await statusOf(theirs), 401);
  }
});

test('401: the token stands in the header, once, and nowhere else', async () => {
  const token = await acme.token();
  const ask = async (path: string, headers: Record<string, string>): Promise<string> => {
    const response = await fetch(`${real.api.base}${path}`, { headers });
    return `${response.status} ${((await response.json()) as { code?: string }).code}`;
  };
  assert.equal(await ask('/v1/security-policy', {}), '401 unauthenticated');
  assert.equal(await ask('/v1/security-policy', { cookie: `access_token=${token}` }), '401 unauthenticated');
  assert.match(await ask(`/v1/security-policy?access_token=${token}`, {}), /^40[01] /);
  assert.equal(await ask('/v1/security-policy', { authorization: token }), '401 unauthenticated');
  assert.equal(await ask('/v1/security-policy', { authorization: `Basic ${token}` }), '401 unauthenticated');
  assert.match(await ask('/v1/security-policy', { authorization: `Bearer ${token}, Bearer ${token}` }), /^401 /);
});

/** A form from an address of this machine: what one does is not held against another. */
function post(path: string, from: string, form: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const options = { port: real.api.port, host: '127.0.0.1', localAddress: from, method: 'POST', path, headers };
    const asked = request(options, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    asked.on('error', reject).end(new URLSearchParams(form).toString());
  });
}

for (const [path, flooder] of [
  ['/oauth/token', '127.0.1.1'],
  ['/oauth/revoke', '127.0.2.1'],
  ['/oauth/introspect', '127.0.3.1'],
] as const) {
  test(`a hundred bad keys at once at ${path}: 429s, while another tenant's requests are served`, async () => {
    const [victim, good] = [await real.client(), await real.client()];
    const token = await good.token();
    const formOf = (client: Client, secret: string): Record<string, string> => ({
      grant_type: 'client_credentials',
      token,
      client_id: client.tenant.slug,
      client_secret: secret,
    });
    // Of the right form and no key of this tenant: each that is looked at costs a verification.
    const bad = formOf(victim, acme.secret.reveal());
    const flood = Promise.all(Array.from({ length: 100 }, () => post(path, flooder, bad)));
    for (let round = 0; round < 5; round += 1) {
      const form = formOf(good, good.secret.reveal());
      // Revoking `token` would end what the next line asks with.
      assert.equal(await post(path, '127.0.9.1', path === '/oauth/revoke' ? { ...form, token: 'x' } : form), 200);
      assert.equal(await statusOf(token), 200);
    }
    const statuses = await flood;
    const count = (status: number): number => statuses.filter((each) => each === status).length;
    assert.equal(count(401) + count(429), 100, String(statuses));
    assert.ok(count(401) > 0, 'some were looked at');
    assert.ok(count(429) >= 50, `${count(429)} were turned away`);
    assert.equal(await statusOf(token), 200);
  });
}
