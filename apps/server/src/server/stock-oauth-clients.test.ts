import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import * as oauth from 'oauth4webapi';
import * as openid from 'openid-client';
import { serverFixture, type ServerFixture } from './server-fixture.ts';

const AUDIENCE = 'https://loyaltyos.io/api';

let server: ServerFixture;
before(async () => {
  const port = await freePort();
  // As in production, tokens name the origin that clients know.
  server = await serverFixture({ PORT: String(port), LOYALTYOS_PUBLIC_URL: `http://127.0.0.1:${port}` });
});
after(() => server.stop());

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Plain HTTP is for this test: both refuse it unless they are told. */
const INSECURE = { [oauth.allowInsecureRequests]: true } as const;

async function discover(): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(server.url);
  const response = await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...INSECURE });
  return oauth.processDiscoveryResponse(issuer, response);
}

for (const [way, method] of [
  ['HTTP Basic', openid.ClientSecretBasic],
  ['the form', openid.ClientSecretPost],
] as const) {
  test(`openid-client finds the server, gets a token by ${way}, uses it, asks about it and ends it`, async () => {
    const { tenant, apiKey } = server.sandbox;
    const config = await openid.discovery(new URL(server.url), tenant.slug, {}, method(apiKey), {
      algorithm: 'oauth2',
      execute: [openid.allowInsecureRequests],
    });
    const tokens = await openid.clientCredentialsGrant(config, { scope: 'customers:read orders:read' });
    assert.equal(tokens.token_type, 'bearer');
    assert.equal(tokens.expires_in, 600);
    assert.equal(tokens.scope, 'orders:read customers:read');
    const customers = new URL('/v1/customers?limit=1', server.url);
    const used = await openid.fetchProtectedResource(config, tokens.access_token, customers, 'GET');
    assert.equal(used.status, 200);
    assert.equal(((await used.json()) as { data: unknown[] }).data.length, 1);

    const said = await openid.tokenIntrospection(config, tokens.access_token);
    assert.equal(said.active, true);
    assert.equal(said.client_id, tenant.slug);
    await openid.tokenRevocation(config, tokens.access_token);
    assert.deepEqual(await openid.tokenIntrospection(config, tokens.access_token), { active: false });
    await assert.rejects(
      openid.fetchProtectedResource(config, tokens.access_token, customers, 'GET'),
      (error: openid.WWWAuthenticateChallengeError) => {
        const [challenge] = error.cause;
        assert.deepEqual([error.status, challenge?.scheme], [401, 'bearer']);
        assert.equal(challenge?.parameters.error, 'invalid_token');
        return true;
      },
    );
  });
}

test('oauth4webapi does the same step by step, and verifies the token as a resource server would', async () => {
  const { tenant, apiKey } = server.sandbox;
  const as = await discover();
  assert.equal(as.issuer, server.url);
  const client: oauth.Client = { client_id: tenant.slug };
  const auth = oauth.ClientSecretBasic(apiKey);
  const issued = await oauth.clientCredentialsGrantRequest(as, client, auth, {}, INSECURE);
  const { access_token: token } = await oauth.processClientCredentialsResponse(as, client, issued);

  const request = new Request('https://resource.example/', { headers: { authorization: `Bearer ${token}` } });
  const claims = await oauth.validateJwtAccessToken(as, request, AUDIENCE, INSECURE);
  assert.equal(claims.client_id, tenant.slug);
  assert.equal(claims['tenant'], tenant.tenantId);
  await assert.rejects(oauth.validateJwtAccessToken(as, request, 'https://other.example', INSECURE));

  const used = await oauth.protectedResourceRequest(
    token,
    'GET',
    new URL('/v1/programme', server.url),
    undefined,
    undefined,
    INSECURE,
  );
  assert.equal(used.status, 200);
  await used.arrayBuffer();
  const introspect = async (): Promise<oauth.IntrospectionResponse> => {
    const response = await oauth.introspectionRequest(as, client, auth, token, INSECURE);
    return oauth.processIntrospectionResponse(as, client, response);
  };
  const said = await introspect();
  assert.deepEqual([said.active, said.jti, said.iss], [true, claims.jti, server.url]);
  await oauth.processRevocationResponse(await oauth.revocationRequest(as, client, auth, token, INSECURE));
  assert.deepEqual(await introspect(), { active: false });
});

test('a stock client hears what was wrong in the words of OAuth', async () => {
  const as = await discover();
  const client: oauth.Client = { client_id: server.sandbox.tenant.slug };
  const ask = async (secret: string, parameters: Record<string, string>): Promise<unknown> => {
    const auth = oauth.ClientSecretPost(secret);
    const response = await oauth.clientCredentialsGrantRequest(as, client, auth, parameters, INSECURE);
    return oauth.processClientCredentialsResponse(as, client, response);
  };
  const refusedWith = (code: string) => (error: unknown) =>
    (error instanceof oauth.ResponseBodyError && error.error === code) ||
    (error instanceof oauth.WWWAuthenticateChallengeError && code === 'invalid_client' && error.status === 401);
  await assert.rejects(ask('wrong', {}), refusedWith('invalid_client'));
  await assert.rejects(ask(server.sandbox.apiKey, { scope: 'everything' }), refusedWith('invalid_scope'));
});

test('signing keys rotate under a stream of requests: no token is refused, here or by who verifies it with the key set', async () => {
  const { tenant, apiKey } = server.sandbox;
  const as = await discover();
  const client: oauth.Client = { client_id: tenant.slug };
  const auth = oauth.ClientSecretBasic(apiKey);
  const kidOf = (token: string): string =>
    (JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid;
  const kids = new Set<string>();
  const tokens: string[] = [];
  let calls = 0;
  const end = new AbortController();
  async function stream(): Promise<void> {
    while (!end.signal.aborted) {
      const issued = await oauth.clientCredentialsGrantRequest(as, client, auth, {}, INSECURE);
      const { access_token: token } = await oauth.processClientCredentialsResponse(as, client, issued);
      tokens.push(token);
      kids.add(kidOf(token));
      // The newest, and one of before.
      for (const each of [token, tokens[Math.floor(tokens.length / 2)] ?? token]) {
        const headers = { authorization: `Bearer ${each}` };
        const { status } = await fetch(`${server.url}/v1/programme`, { headers });
        assert.equal(status, 200);
        // A resource server that has just started, which has no key set yet.
        await oauth.validateJwtAccessToken(await discover(), new Request(server.url, { headers }), AUDIENCE, INSECURE);
        calls += 1;
      }
    }
  }
  const streams = [stream(), stream()];
  const finished = Promise.all(streams);
  const pause = (ms: number): Promise<unknown> =>
    Promise.race([finished, new Promise((passed) => setTimeout(passed, ms))]);
  await pause(300);
  await server.parts.identity.rotateSigningKeys(500);
  await server.parts.identity.rotateSigningKeys(500);
  await pause(1_500);
  end.abort();
  await finished;
  assert.equal(kids.size, 2, 'the next key signs, and one rotation is one');
  assert.ok(calls >= 20, `${calls} calls`);
  const { keys } = (await (await fetch(`${server.url}/.well-known/jwks.json`)).json()) as { keys: { kid: string }[] };
  assert.deepEqual(new Set(keys.map(({ kid }) => kid)), kids, 'both verify');
});
