import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { frozenClock, type FrozenClock } from '@loyaltyos/testing';
import { ALL_SCOPES } from '@loyaltyos/identity';
import { checkAnswer } from '../../fixture/check-answer.ts';
import { ISSUER, startIdentityApi, type Client, type IdentityApi } from '../../fixture/start-identity-api.ts';

let clock: FrozenClock;
let real: IdentityApi;
let acme: Client;
let other: Client;
before(async () => {
  clock = frozenClock();
  real = await startIdentityApi({ clock });
  acme = await real.client();
  other = await real.client();
});
after(() => real.stop());

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

async function ask(path: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${real.api.base}${path}`, { method: 'POST', headers, body: new URLSearchParams(form) });
  const body = (await response.json()) as Record<string, unknown>;
  checkAnswer('POST', path, response.status, body);
  return { status: response.status, headers: response.headers, body };
}

function formOf(client: Client): Record<string, string> {
  return { client_id: client.tenant.slug, client_secret: client.secret.reveal() };
}

async function newToken(client: Client): Promise<string> {
  const issued = await ask('/oauth/token', { grant_type: 'client_credentials', ...formOf(client) });
  return String(issued.body['access_token']);
}

async function statusWith(token: string, base = real.api.base): Promise<number> {
  const response = await fetch(`${base}/v1/security-policy`, { headers: { authorization: `Bearer ${token}` } });
  await response.arrayBuffer();
  return response.status;
}

test('200: a token is revoked, by form and by Basic, here at once and within 5 s in another process', async () => {
  const { api: elsewhere } = await real.another();
  const basic = `Basic ${Buffer.from(Object.values(formOf(acme)).join(':')).toString('base64')}`;
  for (const [form, headers] of [
    [formOf(acme), {}],
    [{ token_type_hint: 'access_token' }, { authorization: basic }],
    [{ token_type_hint: 'refresh_token', more: 'x' }, { authorization: basic }],
  ] as const) {
    const token = await newToken(acme);
    assert.deepEqual([await statusWith(token), await statusWith(token, elsewhere.base)], [200, 200]);
    const revoked = await ask('/oauth/revoke', { token, ...form }, headers);
    assert.deepEqual([revoked.status, revoked.body], [200, {}]);
    assert.equal(revoked.headers.get('cache-control'), 'no-store');
    assert.equal(await statusWith(token), 401);
    clock.advance(4_001);
    assert.equal(await statusWith(token, elsewhere.base), 401);
  }
});

test('200: what is no token of the client changes nothing, and nobody hears what it was', async () => {
  const theirs = await newToken(other);
  for (const token of ['x', 'a.b.c', theirs]) {
    const revoked = await ask('/oauth/revoke', { token, ...formOf(acme) });
    assert.deepEqual([revoked.status, revoked.body], [200, {}], token);
  }
  assert.equal(await statusWith(theirs), 200);
});

test('200: introspection says what counts, and of the rest only that it does not', async () => {
  const token = await newToken(acme);
  const said = await ask('/oauth/introspect', { token, ...formOf(acme) });
  assert.equal(said.status, 200);
  assert.equal(said.body['active'], true);
  assert.equal(said.body['client_id'], acme.tenant.slug);
  assert.equal(said.body['sub'], acme.apiKey.keyId);
  assert.equal(said.body['iss'], ISSUER);
  assert.deepEqual(String(said.body['scope']).split(' '), ALL_SCOPES);
  const inactive = [200, { active: false }];
  for (const [client, which] of [
    [other, token],
    [acme, 'x'],
    [acme, await newToken(other)],
  ] as const) {
    const silent = await ask('/oauth/introspect', { token: which, ...formOf(client) });
    assert.deepEqual([silent.status, silent.body], inactive);
  }
  await ask('/oauth/revoke', { token, ...formOf(acme) });
  const ended = await ask('/oauth/introspect', { token, ...formOf(acme) });
  assert.deepEqual([ended.status, ended.body], inactive);
});

test('400 and 401: who asks names itself, once, and says what about', async () => {
  const token = await newToken(acme);
  const basic = { authorization: `Basic ${Buffer.from('x:y').toString('base64')}` };
  for (const path of ['/oauth/revoke', '/oauth/introspect', '/v1/oauth/introspect']) {
    for (const [form, headers, status, error] of [
      [{ token }, {}, 401, 'invalid_client'],
      [{ token, client_id: acme.tenant.slug }, {}, 401, 'invalid_client'],
      [{ token, ...formOf(acme), client_secret: 'x' }, {}, 401, 'invalid_client'],
      [{ token, ...formOf(acme), client_id: other.tenant.slug }, {}, 401, 'invalid_client'],
      [{ token }, basic, 401, 'invalid_client'],
      [{ token }, { authorization: `Bearer ${token}` }, 401, 'invalid_client'],
      [{ token, ...formOf(acme) }, basic, 400, 'invalid_request'],
      [formOf(acme), {}, 400, 'invalid_request'],
      [{ ...formOf(acme), token: '' }, {}, 400, 'invalid_request'],
      [{ ...formOf(acme), token: 'x'.repeat(4_097) }, {}, 422, 'invalid_request'],
    ] as const) {
      const refused = await ask(path, form, headers);
      const what = JSON.stringify([path, Object.keys(form), headers, refused.body]);
      assert.deepEqual([refused.status, refused.body['error']], [status, error], what);
      assert.equal(refused.headers.get('www-authenticate'), status === 401 ? 'Basic realm="loyaltyos"' : null);
    }
  }
  assert.equal(await statusWith(token), 200);
});

test('the metadata names every endpoint, and each is there', async () => {
  const response = await fetch(`${real.api.base}/.well-known/oauth-authorization-server`);
  const metadata = (await response.json()) as Record<string, unknown>;
  assert.deepEqual(Object.keys(metadata).toSorted(), [
    'grant_types_supported',
    'introspection_endpoint',
    'introspection_endpoint_auth_methods_supported',
    'issuer',
    'jwks_uri',
    'response_types_supported',
    'revocation_endpoint',
    'revocation_endpoint_auth_methods_supported',
    'scopes_supported',
    'tls_client_certificate_bound_access_tokens',
    'token_endpoint',
    'token_endpoint_auth_methods_supported',
  ]);
  assert.equal(metadata['tls_client_certificate_bound_access_tokens'], false);
  for (const [name, value] of Object.entries(metadata)) {
    if (!name.endsWith('_endpoint') && name !== 'jwks_uri') continue;
    assert.ok(String(value).startsWith(`${ISSUER}/`), name);
    const method = name.endsWith('_endpoint') ? 'POST' : 'GET';
    const there = await fetch(String(value).replace(ISSUER, real.api.base), { method, redirect: 'manual' });
    await there.arrayBuffer();
    assert.notEqual(there.status, 404, String(value));
  }
});
