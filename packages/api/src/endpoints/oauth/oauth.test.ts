import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startApi, type RunningApi } from '../../fixture/start-api.ts';

let api: RunningApi;
before(async () => {
  api = await startApi();
});
after(async () => {
  await api.app.close();
});

const SECRET = 's:e+c r%t';
const FORM = { grant_type: 'client_credentials', client_id: 'acme-retail', client_secret: SECRET };

async function ask(
  form: Record<string, string> | string,
  headers: Record<string, string> = {},
  path = '/oauth/token',
): Promise<{ status: number; headers: Headers; body: Record<string, unknown> }> {
  const response = await fetch(`${api.base}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}

/** HTTP Basic as RFC 6749, 2.3.1 wants it: each part form-encoded first. */
function basic(id: string, secret: string): Record<string, string> {
  const encoded = [id, secret].map((part) => new URLSearchParams({ p: part }).toString().slice(2));
  return { authorization: `Basic ${Buffer.from(encoded.join(':')).toString('base64')}` };
}

test('a token by form and by Basic, at the root and under the prefixes', async () => {
  for (const path of ['/oauth/token', '/v1/oauth/token', '/api/v1/oauth/token']) {
    const answer = await ask(FORM, {}, path);
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.deepEqual(answer.body, {
      access_token: 'acme.all',
      token_type: 'Bearer',
      expires_in: 600,
      scope: 'orders:write',
      signing_key: 'Zm9v',
    });
  }
  const byBasic = await ask({ grant_type: 'client_credentials' }, basic('acme-retail', SECRET));
  assert.equal(byBasic.status, 200, JSON.stringify(byBasic.body));
  const named = await ask({ grant_type: 'client_credentials', client_id: 'acme-retail' }, basic('acme-retail', SECRET));
  assert.equal(named.status, 200);
});

test('scopes are wanted with spaces between; unknown parameters are ignored', async () => {
  const answer = await ask({ ...FORM, scope: 'orders:read  customers:read', audience: 'x' });
  assert.equal(answer.body['scope'], 'orders:read customers:read');
});

test('errors have the shape of RFC 6749 and the members of a problem', async () => {
  const cases: readonly [string | Record<string, string>, Record<string, string>, number, string, string][] = [
    [{ ...FORM, client_secret: 'x' }, {}, 401, 'invalid_client', 'invalid-client'],
    [{ ...FORM, client_id: 'nobody' }, {}, 401, 'invalid_client', 'invalid-client'],
    [{ grant_type: 'client_credentials' }, {}, 401, 'invalid_client', 'invalid-client'],
    [FORM, { authorization: 'Bearer x' }, 401, 'invalid_client', 'invalid-client'],
    [FORM, { authorization: 'Basic !' }, 401, 'invalid_client', 'invalid-client'],
    [FORM, basic('acme-retail', SECRET), 400, 'invalid_request', 'invalid-token-request'],
    [{ ...FORM, grant_type: 'password' }, {}, 400, 'unsupported_grant_type', 'unsupported-grant-type'],
    [{ ...FORM, scope: 'nope' }, {}, 400, 'invalid_scope', 'invalid-scope'],
    [{ client_id: 'acme-retail' }, {}, 400, 'invalid_request', 'malformed-request'],
    ['grant_type=client_credentials&grant_type=x', {}, 400, 'invalid_request', 'invalid-token-request'],
    ['{}', { 'content-type': 'application/json' }, 415, 'invalid_request', 'unsupported-media-type'],
    ['', {}, 400, 'invalid_request', 'malformed-request'],
  ];
  for (const [form, headers, status, error, code] of cases) {
    const answer = await ask(form, headers);
    assert.equal(answer.status, status, JSON.stringify([form, headers, answer.body]));
    assert.match(answer.headers.get('content-type') ?? '', /^application\/json/);
    assert.equal(answer.body['error'], error);
    assert.equal(typeof answer.body['error_description'], 'string');
    assert.equal(answer.body['code'], code);
    assert.equal(answer.body['requestId'], answer.headers.get('request-id'));
    assert.equal(answer.headers.get('www-authenticate'), status === 401 ? 'Basic realm="loyaltyos"' : null);
    assert.equal(JSON.stringify(answer.body).includes(SECRET), false);
  }
});

test('metadata and keys, for anybody', async () => {
  const metadata = await fetch(`${api.base}/.well-known/oauth-authorization-server`);
  const body = (await metadata.json()) as Record<string, unknown>;
  assert.equal(body['issuer'], 'https://api.example.com');
  assert.equal(body['token_endpoint'], 'https://api.example.com/oauth/token');
  const keys = await fetch(`${api.base}/api/v1/.well-known/jwks.json`);
  assert.deepEqual(await keys.json(), { keys: [{ kty: 'OKP' }] });
  assert.equal(keys.headers.get('cache-control'), 'public, max-age=300');
});
