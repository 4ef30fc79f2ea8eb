import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { TLSSocket } from 'node:tls';
import { after, before, test } from 'node:test';
import { statement } from '@loyaltyos/database';
import { ALL_SCOPES } from '@loyaltyos/identity';
import { makeCertificate, type MadeCertificate } from '@loyaltyos/testing';
import { operatorIn } from '../cli/operator.ts';
import { serverFixture, type ServerFixture } from './server-fixture.ts';
import { callOverTls, tokenForm, type TlsAnswer, type TlsCall } from './tls-client-fixture.ts';

const PROXY = makeCertificate({ commonName: 'proxy', hosts: ['127.0.0.1'] });
const TILL = makeCertificate({ commonName: 'till' });
const HOSTS = { sandbox: 'sandbox-api.example.com', production: 'api.example.com' } as const;

let server: ServerFixture;
let proxy: Server;
before(async () => {
  server = await serverFixture({
    LOYALTYOS_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8',
    LOYALTYOS_SANDBOX_HOSTS: HOSTS.sandbox,
    LOYALTYOS_PRODUCTION_HOSTS: HOSTS.production,
  });
  proxy = startProxy(new URL(server.url));
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
});
after(async () => {
  proxy.close();
  await server.stop();
});

/**
 * What terminates TLS in front of a server: it asks for a certificate, passes on what it was shown as RFC 9440 says and never what
 * its client wrote there, and adds where the client is.
 */
function startProxy(target: URL): Server {
  const options = { cert: PROXY.pem, key: PROXY.privateKeyPem, requestCert: true, rejectUnauthorized: false };
  return createServer(options, (incoming, outgoing) => {
    const { 'client-cert': _unheard, 'x-forwarded-for': before, ...headers } = incoming.headers;
    const peer = incoming.socket.remoteAddress ?? '';
    const shown = incoming.socket instanceof TLSSocket ? incoming.socket.getPeerX509Certificate() : undefined;
    const passed = request({
      host: target.hostname,
      port: target.port,
      method: incoming.method,
      path: incoming.url,
      headers: {
        ...headers,
        'x-forwarded-for': before === undefined ? peer : `${String(before)}, ${peer}`,
        ...(shown === undefined ? {} : { 'client-cert': `:${shown.raw.toString('base64')}:` }),
      },
    });
    incoming.pipe(passed);
    passed.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
  });
}

function throughProxy(
  path: string,
  shows: MadeCertificate | undefined,
  wish: Partial<TlsCall> = {},
): Promise<TlsAnswer> {
  const { port } = proxy.address() as AddressInfo;
  return callOverTls(`https://127.0.0.1:${port}${path}`, { trusts: PROXY, shows, ...wish });
}

interface Straight {
  readonly path?: string;
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
}

/** As the listed proxy itself would: from its address, with whatever fields. */
async function straight({ path = '/v1/customers', host, headers = {}, form }: Straight): Promise<TlsAnswer> {
  const { hostname, port } = new URL(server.url);
  const { method = 'GET', headers: formHeaders = {}, body } = form === undefined ? {} : tokenForm(form);
  const sent = request({
    host: hostname,
    port,
    path,
    method,
    headers: { connection: 'close', ...formHeaders, ...(host === undefined ? {} : { host }), ...headers },
  });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: JSON.parse(text) };
}

test('the certificate that a listed proxy passes on stands in place of a secret and binds tokens', async () => {
  const body = { label: 'Till', scopes: ['customers:read'], certificate: TILL.pem };
  assert.equal((await server.call('POST', '/v1/certificates', { body })).status, 201);
  const form = tokenForm({ client_id: server.sandbox.tenant.slug });
  const traded = await throughProxy('/oauth/token', TILL, form);
  assert.equal(traded.status, 200, JSON.stringify(traded.body));
  const headers = { authorization: `Bearer ${traded.body.access_token}` };
  assert.equal((await throughProxy('/v1/customers', TILL, { headers })).status, 200);

  const claimed = { ...headers, 'client-cert': `:${TILL.der.toString('base64')}:` };
  for (const [what, answer] of [
    ['without a certificate', await throughProxy('/v1/customers', undefined, { headers })],
    ['with another one', await throughProxy('/v1/customers', makeCertificate({ commonName: 'till' }), { headers })],
    ['with the field alone', await throughProxy('/v1/customers', undefined, { headers: claimed })],
    [
      'no token for the field alone',
      await throughProxy('/oauth/token', undefined, {
        ...form,
        headers: { ...form.headers, ...claimed, authorization: '' },
      }),
    ],
  ] as const) {
    assert.equal(answer.status, 401, what);
  }
});

test('what a listed proxy passes on and is no certificate is 400', async () => {
  const headers = { authorization: `Bearer ${server.token}` };
  const der = TILL.der.toString('base64');
  for (const field of [
    '',
    'x',
    der,
    `:${der}`,
    `:${der.slice(0, 40)}:`,
    `"${der}"`,
    ':AAAA:',
    `:${der}:, :${der}:`,
    TILL.pem.replaceAll('\n', ' '),
  ]) {
    const answer = await straight({ headers: { ...headers, 'client-cert': field } });
    assert.deepEqual([answer.status, answer.body.code], [400, 'malformed-request'], field.slice(0, 30));
    assert.equal(answer.body.errors[0].pointer, '/header/Client-Cert');
  }
  assert.equal((await straight({ headers: { ...headers, 'client-cert': `:${der}:` } })).status, 200);
});

const selectAddress = statement(
  'test.audited-address',
  `SELECT o.remote_address FROM audit_origin o JOIN audit_record r USING (tenant_id, audit_id)
    WHERE o.tenant_id = $1 AND r.action = 'certificate.registered' ORDER BY r.audit_id DESC LIMIT 1`,
);

test('a caller’s address is the one that listed proxies did not make up', async () => {
  const { tenantId } = server.sandbox.tenant;
  for (const [forwardedFor, address] of [
    ['198.51.100.7', '198.51.100.7'],
    ['6.6.6.6, 198.51.100.8, 10.1.1.1', '198.51.100.8'],
  ] as const) {
    const { pem } = makeCertificate({ commonName: 'another' });
    const body = { label: 'x', scopes: ['customers:read'], certificate: pem };
    const registered = await server.call('POST', '/v1/certificates', {
      body,
      headers: { 'x-forwarded-for': forwardedFor },
    });
    assert.equal(registered.status, 201);
    const rows = await server.parts.opened.database.transaction(tenantId, (tx) =>
      tx.query<{ remote_address: string }>(selectAddress, [tenantId]),
    );
    assert.equal(rows[0]?.remote_address, address);
  }
});

test('a host of one environment refuses the tokens and keys of the other', async () => {
  const { identity } = server.parts;
  const live = await identity.createTenant({
    slug: 'acme-live',
    name: 'Live',
    environment: 'production',
    plan: 'growth',
  });
  const { secret } = await identity.createApiKey(operatorIn(live), { label: 'live', scopes: ALL_SCOPES });
  const clients = {
    sandbox: { client_id: server.sandbox.tenant.slug, client_secret: server.sandbox.apiKey },
    production: { client_id: live.slug, client_secret: secret.reveal() },
  };
  for (const [environment, form] of Object.entries(clients)) {
    const answer = await straight({ path: '/oauth/token', form });
    assert.equal(answer.status, 200, 'on a host that is not listed');
    const headers = { authorization: `Bearer ${answer.body.access_token}` };
    for (const [name, host] of Object.entries(HOSTS)) {
      const own = name === environment;
      const traded = await straight({ path: '/oauth/token', host, form });
      assert.deepEqual([traded.status, traded.body.error], own ? [200, undefined] : [401, 'invalid_client']);
      const called = await straight({ path: '/v1/api-keys', host: `${host}:8443`, headers });
      assert.deepEqual(
        [called.status, called.body.code],
        own ? [200, undefined] : [401, 'invalid-token'],
        `${environment} at ${name}`,
      );
      assert.equal((await straight({ path: '/healthz', host })).status, 200);
    }
    assert.equal((await straight({ path: '/v1/api-keys', headers })).status, 200);
    assert.equal((await straight({ path: '/v1/api-keys', host: 'elsewhere.example', headers })).status, 200);
  }
});
