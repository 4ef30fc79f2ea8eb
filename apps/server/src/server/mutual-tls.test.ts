import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { connect } from 'node:tls';
import { makeCertificate, type MadeCertificate } from '@loyaltyos/testing';
import { ConfigError, readConfig } from '../config.ts';
import { readServerIdentity } from './server-identity.ts';
import { serverFixture, type ServerFixture } from './server-fixture.ts';
import { callOverTls, tokenForm, type TlsAnswer, type TlsCall } from './tls-client-fixture.ts';

const own = makeCertificate({ commonName: 'server', hosts: ['localhost', '127.0.0.1'] });
const till = makeCertificate({ commonName: 'till' });
const stranger = makeCertificate({ commonName: 'till' });

let server: ServerFixture;
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tls-'));
  await writeFile(join(folder, 'cert.pem'), own.pem);
  await writeFile(join(folder, 'key.pem'), own.privateKeyPem);
  server = await serverFixture({
    LOYALTYOS_TLS_CERT_FILE: join(folder, 'cert.pem'),
    LOYALTYOS_TLS_KEY_FILE: join(folder, 'key.pem'),
    LOYALTYOS_TLS_PORT: '0',
  });
});
after(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

function call(path: string, shows: MadeCertificate | undefined, wish: Partial<TlsCall> = {}): Promise<TlsAnswer> {
  return callOverTls(`${server.tlsUrl}${path}`, { trusts: own, shows, ...wish });
}

function bearer(token: string): Pick<TlsCall, 'headers'> {
  return { headers: { authorization: `Bearer ${token}` } };
}

function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}

function register(certificate: MadeCertificate, scopes: readonly string[] = ['orders:read', 'keys:read']) {
  const body = { label: 'Till', scopes, certificate: certificate.pem };
  return server.call('POST', '/v1/certificates', { body });
}

async function trade(shows: MadeCertificate | undefined, form: Record<string, string> = {}): Promise<TlsAnswer> {
  return call('/oauth/token', shows, tokenForm({ client_id: server.sandbox.tenant.slug, ...form }));
}

test('over TLS everything answers as it does without, with and without a certificate', async () => {
  for (const shows of [undefined, stranger]) {
    assert.equal((await call('/healthz', shows)).status, 200);
    assert.equal((await call('/v1/certificates', shows, bearer(server.token))).status, 200);
    assert.equal((await call('/v1/certificates', shows)).status, 401);
  }
  const tooLong = await call('/healthz', undefined, { headers: { 'x-padding': 'x'.repeat(17 * 1024) } });
  assert.equal(tooLong.status, 431, 'the limits are the same');
});

test('the metadata says that certificates may be shown', async () => {
  const { body } = await call('/.well-known/oauth-authorization-server', undefined);
  assert.ok(body.token_endpoint_auth_methods_supported.includes('tls_client_auth'));
  assert.equal(body.tls_client_certificate_bound_access_tokens, true);
});

test('a registered certificate stands in place of a secret, and its token counts with it alone', async () => {
  const registered = await register(till);
  assert.equal(registered.status, 201, JSON.stringify(registered.body));
  const { certificateId, thumbprint } = registered.body;
  assert.equal(thumbprint, hash('sha256', till.der, 'base64url'));

  const traded = await trade(till);
  assert.equal(traded.status, 200, JSON.stringify(traded.body));
  assert.equal(traded.body.scope, 'orders:read keys:read');
  const token: string = traded.body.access_token;
  const claims = claimsOf(token);
  assert.deepEqual(claims['cnf'], { 'x5t#S256': thumbprint });
  assert.equal(claims['sub'], certificateId);

  const listed = await call('/v1/certificates', till, bearer(token));
  assert.equal(listed.status, 200, JSON.stringify(listed.body));
  assert.ok(listed.body.data[0].lastUsedAt, 'its use is noted');
  for (const [what, answer] of [
    ['without a certificate', await call('/v1/certificates', undefined, bearer(token))],
    ['with another one', await call('/v1/certificates', stranger, bearer(token))],
  ] as const) {
    assert.deepEqual([answer.status, answer.body.code], [401, 'invalid-token'], what);
  }
  const plain = await server.call('GET', '/v1/certificates', { headers: { authorization: `Bearer ${token}` } });
  assert.deepEqual([plain.status, plain.body.code], [401, 'invalid-token'], 'on the plain listener');

  const fewer = await trade(till, { scope: 'orders:read' });
  assert.equal(fewer.body.scope, 'orders:read');
  const more = await trade(till, { scope: 'orders:write' });
  assert.deepEqual([more.status, more.body.error], [400, 'invalid_scope']);
});

test('who shows another certificate, none, or only says what stands in one, gets no token', async () => {
  const spoofed = `:${till.der.toString('base64')}:`;
  const form = tokenForm({ client_id: server.sandbox.tenant.slug });
  const headers = { ...form.headers, 'client-cert': spoofed, 'x-forwarded-for': '10.0.0.1' };
  const answers = [
    await trade(undefined),
    await trade(stranger),
    await call('/oauth/token', till, tokenForm({ client_id: 'nobody' })),
    await call('/oauth/token', undefined, { ...form, headers }),
    await call('/oauth/token', stranger, { ...form, headers }),
  ];
  for (const { status, body } of answers) assert.deepEqual([status, body.error], [401, 'invalid_client']);
  const token: string = (await trade(till)).body.access_token;
  const told = await call('/v1/certificates', stranger, {
    headers: { ...bearer(token).headers, 'client-cert': spoofed },
  });
  assert.deepEqual([told.status, told.body.code], [401, 'invalid-token']);
  const malformed = await call('/v1/certificates', till, {
    headers: { ...bearer(token).headers, 'client-cert': 'whatever' },
  });
  assert.equal(malformed.status, 200, 'what it says is not even read');
});

test('a client with a secret that shows a registered certificate gets a token that is bound to it', async () => {
  const secret = { client_secret: server.sandbox.apiKey };
  const bound: string = (await trade(till, secret)).body.access_token;
  assert.ok(claimsOf(bound)['cnf']);
  assert.match(String(claimsOf(bound)['sub']), /^key_/);
  assert.equal((await call('/v1/certificates', till, bearer(bound))).status, 200);
  assert.equal((await call('/v1/certificates', undefined, bearer(bound))).status, 401);
  const free: string = (await trade(stranger, secret)).body.access_token;
  assert.equal(claimsOf(free)['cnf'], undefined, 'one that nobody registered binds nothing');
});

test('a revoked certificate ends its tokens, those of keys that were bound to it among them', async () => {
  const shown = makeCertificate({ commonName: 'short-lived' });
  const { certificateId } = (await register(shown)).body;
  const tokens: string[] = [
    (await trade(shown)).body.access_token,
    (await trade(shown, { client_secret: server.sandbox.apiKey })).body.access_token,
  ];
  for (const token of tokens) assert.equal((await call('/v1/certificates', shown, bearer(token))).status, 200);
  const revoked = await server.call('DELETE', `/v1/certificates/${certificateId}`);
  assert.equal(revoked.status, 200);
  for (const token of tokens) assert.equal((await call('/v1/certificates', shown, bearer(token))).status, 401);
  assert.equal((await trade(shown)).status, 401);
  const again = await register(shown);
  assert.equal(again.status, 201, 'and may be registered again');
  const token: string = (await trade(shown)).body.access_token;
  assert.equal((await call('/v1/certificates', shown, bearer(token))).status, 200);
});

test('a certificate counts within its validity: not before, not after', async () => {
  const inAMoment = Date.now() + 4_000;
  const ending = makeCertificate({ commonName: 'ending', notAfter: inAMoment });
  const early = makeCertificate({
    commonName: 'early',
    notBefore: Date.now() + 3_600_000,
    notAfter: Date.now() + 7_200_000,
  });
  for (const certificate of [ending, early]) assert.equal((await register(certificate)).status, 201);
  assert.equal((await trade(early)).status, 401);
  const { access_token: token, expires_in: seconds } = (await trade(ending)).body;
  assert.ok(seconds <= 4, 'a token does not outlive it');
  assert.equal((await call('/v1/certificates', ending, bearer(token))).status, 200);
  await new Promise((resolve) => setTimeout(resolve, inAMoment + 1_100 - Date.now()));
  assert.equal((await trade(ending)).status, 401);
  assert.equal((await call('/v1/certificates', ending, bearer(token))).status, 401);
});

test('a resumed session keeps its certificate', async () => {
  const { port } = new URL(server.tlsUrl ?? '');
  const options = { port: Number(port), host: '127.0.0.1', ca: own.pem, cert: till.pem, key: till.privateKeyPem };
  for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
    const token: string = (await trade(till)).body.access_token;
    const ask = `GET /v1/certificates HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n\r\n`;
    const first = connect({ ...options, maxVersion });
    let session: Buffer | undefined;
    first.on('session', (ticket) => {
      session = ticket;
    });
    first.write(ask);
    first.resume();
    await once(first, 'close');
    assert.ok(session, maxVersion);
    const second = connect({ ...options, maxVersion, session });
    second.write(ask);
    const [answer] = (await once(second, 'data')) as [Buffer];
    assert.ok(second.isSessionReused(), maxVersion);
    assert.match(answer.toString(), /^HTTP\/1\.1 200 /, maxVersion);
    second.destroy();
  }
});

test('TLS 1.1, and what is no TLS at all, is refused', async () => {
  await assert.rejects(call('/healthz', undefined, { more: { maxVersion: 'TLSv1.1', minVersion: 'TLSv1.1' } }));
  await assert.rejects(fetch(`${server.tlsUrl?.replace('https', 'http')}/healthz`));
  assert.equal((await call('/healthz', undefined)).status, 200);
});

test('a renewed certificate is taken on without a restart; one without its key is not', async () => {
  const renewed = makeCertificate({ commonName: 'renewed', hosts: ['localhost', '127.0.0.1'] });
  await writeFile(join(folder, 'cert.pem'), renewed.pem);
  process.emit('SIGHUP');
  assert.equal((await call('/healthz', undefined)).status, 200, 'half a renewal changes nothing');
  await writeFile(join(folder, 'key.pem'), renewed.privateKeyPem);
  process.emit('SIGHUP');
  assert.equal((await call('/healthz', undefined, { trusts: renewed })).status, 200);
  await assert.rejects(call('/healthz', undefined), /self-signed|certificate/);
  assert.equal((await call('/v1/certificates', till, { trusts: renewed, ...bearer(server.token) })).status, 200);
});

test('files that cannot be used refuse the start, and say which', async () => {
  const write = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const [cert, key] = [await write('own.pem', own.pem), await write('own.key', own.privateKeyPem)];
  const [foreign, text] = [await write('foreign.key', till.privateKeyPem), await write('text', 'nothing')];
  for (const [certFile, keyFile, said] of [
    [join(folder, 'none'), key, /LOYALTYOS_TLS_CERT_FILE.*cannot be read \(ENOENT\)/],
    [cert, join(folder, 'none'), /LOYALTYOS_TLS_KEY_FILE.*cannot be read \(ENOENT\)/],
    [text, key, /no certificate in PEM/],
    [cert, text, /no private key in PEM/],
    [cert, foreign, /is not the key of the first certificate/],
  ] as const) {
    assert.throws(
      () => readServerIdentity({ certFile, keyFile, port: 0 }),
      (error: ConfigError) => {
        assert.equal(error.name, 'ConfigError');
        assert.match(error.message, said);
        return true;
      },
    );
  }
  for (const settings of [
    { LOYALTYOS_TLS_CERT_FILE: cert },
    { LOYALTYOS_TLS_KEY_FILE: key },
    { LOYALTYOS_TLS_PORT: '4443' },
    { LOYALTYOS_TLS_CERT_FILE: cert, LOYALTYOS_TLS_KEY_FILE: key, LOYALTYOS_TLS_PORT: '70000' },
    { LOYALTYOS_TRUSTED_PROXIES: '10.0.0.0/33' },
    { LOYALTYOS_TRUSTED_PROXIES: 'proxy.example.com' },
    { LOYALTYOS_SANDBOX_HOSTS: 'https://sandbox-api.example.com' },
    { LOYALTYOS_SANDBOX_HOSTS: 'api.example.com', LOYALTYOS_PRODUCTION_HOSTS: 'API.example.com' },
  ]) {
    assert.throws(() => readConfig(settings), ConfigError, JSON.stringify(settings));
  }
  assert.equal(readConfig({ LOYALTYOS_TLS_CERT_FILE: cert, LOYALTYOS_TLS_KEY_FILE: key }).tls?.port, 4443);
});
