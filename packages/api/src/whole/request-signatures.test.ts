import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import type { IncomingMessage } from 'node:http';
import { statement } from '@loyaltyos/database';
import { signRequest, type IssuedToken } from '@loyaltyos/identity';
import { frozenClock } from '@loyaltyos/testing';
import { startIdentityApi, type Client, type IdentityApi } from '../fixture/start-identity-api.ts';
import { anOrder, type RunningApi } from '../fixture/start-api.ts';

const clock = frozenClock(Date.UTC(2026, 0, 5, 10));
let real: IdentityApi;
before(async () => {
  real = await startIdentityApi({ clock });
});
after(() => real.stop());

/** What the server is configured to be called. It listens on another address: what a request says does not matter. */
const AUTHORITY = 'api.example.com';

interface Wish {
  readonly method?: string;
  readonly path?: string;
  readonly body?: string;
  readonly fields?: readonly (readonly [string, string])[];
  readonly authority?: string;
  readonly created?: number;
  readonly nonce?: string;
  readonly keyId?: string;
  readonly key?: string;
  /** What is sent in place of what was signed. */
  readonly sent?: { readonly path?: string; readonly body?: string; readonly method?: string };
  /** Changes the fields before they are sent. */
  readonly change?: (fields: [string, string][]) => [string, string][];
  readonly to?: RunningApi;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly code: string | undefined;
  readonly detail: string | undefined;
}

let nonces = 0;

/** The client's token with its key, and requests that are signed with it. */
async function signer(
  client: Client,
): Promise<{ readonly token: IssuedToken; readonly send: (wish?: Wish) => Promise<Answer> }> {
  const token = await tokenOf(client);
  const send = async (wish: Wish = {}): Promise<Answer> => {
    const { method = 'POST', path = '/v1/orders', fields = [], authority = AUTHORITY, sent = {} } = wish;
    const body = wish.body ?? (method === 'POST' ? JSON.stringify(anOrder()) : undefined);
    nonces += 1;
    const signed = signRequest(
      {
        method,
        authority,
        target: path,
        fieldLines: fields.flat(),
        ...(body === undefined ? {} : { body: Buffer.from(body) }),
      },
      wish.key ?? token.signingKey,
      {
        created: wish.created ?? Math.floor(clock.now() / 1000),
        nonce: wish.nonce ?? `nonce-${nonces}`,
        keyId: wish.keyId ?? client.apiKey.keyId,
      },
    );
    const all: [string, string][] = [
      ['Authorization', `Bearer ${token.accessToken}`],
      ...(body === undefined ? [] : [['Content-Type', 'application/json'] as [string, string]]),
      ...fields.map(([name, value]): [string, string] => [name, value]),
      ...(signed.contentDigest === undefined ? [] : [['Content-Digest', signed.contentDigest] as [string, string]]),
      ['Signature-Input', signed.signatureInput],
      ['Signature', signed.signature],
    ];
    const bodySent = sent.body ?? body;
    return exchange(wish.to ?? real.api, sent.method ?? method, sent.path ?? path, wish.change?.(all) ?? all, bodySent);
  };
  return { token, send };
}

function tokenOf(client: Client): Promise<IssuedToken> {
  return real.identity.issueToken({ clientId: client.tenant.slug, clientSecret: client.secret.reveal() });
}

/** The path is sent as it is, escapes included. */
async function exchange(
  api: RunningApi,
  method: string,
  path: string,
  fields: readonly (readonly [string, string])[],
  body?: string,
): Promise<Answer> {
  const sent = httpRequest({ host: '127.0.0.1', port: api.port, method, path, headers: { connection: 'close' } });
  for (const [name, value] of fields) sent.appendHeader(name, value);
  if (body !== undefined) sent.setHeader('content-length', Buffer.byteLength(body));
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const parsed = JSON.parse(Buffer.concat(chunks).toString() || '{}') as { code?: string; detail?: string };
  return { status: answer.statusCode ?? 0, headers: answer.headers, code: parsed.code, detail: parsed.detail };
}

/** The tenant asks for signatures from now on. The call itself comes before. */
async function clientWith(signatures: 'off' | 'required' | 'strict'): Promise<Client> {
  const client = await real.client();
  const body = { signatures, browserOrigins: [] };
  const put = await client.call('PUT', '/v1/security-policy', { body, headers: { 'if-match': '"1"' } });
  assert.equal(put.status, 200, JSON.stringify(put.body));
  return client;
}

function without(name: string): (fields: [string, string][]) => [string, string][] {
  return (fields) => fields.filter(([each]) => each !== name);
}

test('off: unsigned, well signed and wrongly signed are alike', async () => {
  const acme = await clientWith('off');
  const { send } = await signer(acme);
  for (const wish of [{}, { key: 'AAAA' }, { created: 1 }, { change: without('Signature') }]) {
    assert.ok([200, 201].includes((await send(wish)).status), JSON.stringify(wish));
  }
});

test('required: a signed write is taken, an unsigned one is not, and reads may be either', async () => {
  const acme = await clientWith('required');
  const { send, token } = await signer(acme);
  assert.ok([200, 201].includes((await send()).status));
  assert.equal((await send({ method: 'GET', path: '/v1/customers?limit=2' })).status, 200);
  assert.equal((await acme.call('GET', '/v1/customers')).status, 200);

  const unsigned = await send({ change: (fields) => without('Signature-Input')(without('Signature')(fields)) });
  assert.deepEqual([unsigned.status, unsigned.code], [401, 'signature-required']);
  assert.match(unsigned.headers['www-authenticate'] ?? '', /^Bearer/);
  assert.match(String(unsigned.headers['accept-signature']), /^sig=\("@method".*tag="loyaltyos-v1"$/);
  const wrongRead = await send({ method: 'GET', path: '/v1/customers', key: 'AAAA' });
  assert.deepEqual(
    [wrongRead.status, wrongRead.code],
    [401, 'invalid-signature'],
    'a signature that is there is right',
  );
  for (const keyId of [acme.apiKey.keyId, acme.tenant.slug, claimsOf(token.accessToken)['jti'] as string]) {
    assert.ok([200, 201].includes((await send({ keyId })).status), keyId);
  }
});

test('required: what was not signed as it is sent is refused', async () => {
  const { send } = await signer(await clientWith('required'));
  const other = await tokenOf(await real.client());
  const now = Math.floor(clock.now() / 1000);
  const key: readonly [string, string] = ['Idempotency-Key', 'k-1'];
  const cases: readonly (readonly [string, Wish])[] = [
    ['another path', { sent: { path: '/v1/orders/batch' } }],
    ['a query more', { sent: { path: '/v1/orders?x=1' } }],
    ['another authority', { authority: 'sandbox-api.example.com' }],
    ['the authority that the request itself names', { authority: `127.0.0.1:${real.api.port}` }],
    ['the key of another tenant', { key: other.signingKey }],
    ['301 seconds ago', { created: now - 301 }],
    ['in 301 seconds', { created: now + 301 }],
    ['another keyid', { keyId: 'key_another' }],
    ['no digest', { change: without('Content-Digest') }],
    ['no signature', { change: without('Signature') }],
    ['a key that was not signed', { change: (fields) => [...fields, ['Idempotency-Key', 'k-2']] }],
    ['another key than was signed', { fields: [key], change: replacing('k-1', 'k-2') }],
    ['another algorithm', { change: replacing('"hmac-sha256"', '"rsa-v1_5-sha256"') }],
    ['a nonce that was not signed', { change: replacing('nonce-', 'nonce.') }],
    [
      'two signatures of ours',
      { change: (fields) => [...fields, ...replacing(/^sig=/, 'sig2=')(fields.filter(isSignature))] },
    ],
    ['not a dictionary', { change: replacing(/^sig=\(/, 'sig=((') }],
  ];
  for (const [what, wish] of cases) {
    const { status, code } = await send(wish);
    assert.deepEqual([status, code], [401, 'invalid-signature'], what);
  }
  const head = await send({ method: 'GET', path: '/v1/customers', sent: { method: 'HEAD' } });
  assert.equal(head.status, 401, 'a HEAD is no GET');
  assert.equal((await send({ method: 'HEAD', path: '/v1/customers' })).status, 200);
  const altered = await send({ sent: { body: JSON.stringify(anOrder({ orderTotal: 1 })) } });
  assert.deepEqual([altered.status, altered.code], [400, 'digest-mismatch']);
  const spaced = await send({ sent: { body: `${JSON.stringify(anOrder())} ` } });
  assert.deepEqual([spaced.status, spaced.code], [400, 'digest-mismatch']);
  assert.ok([200, 201].includes((await send({ created: now - 300 })).status));
  assert.ok([200, 201].includes((await send({ created: now + 300 })).status));
});

function isSignature([name]: readonly [string, string]): boolean {
  return name.startsWith('Signature');
}

function replacing(from: string | RegExp, to: string): (fields: [string, string][]) => [string, string][] {
  return (fields) => fields.map(([name, value]) => [name, name === 'Authorization' ? value : value.replace(from, to)]);
}

function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}

test('a digest is held against the body, signed or not, asked for or not', async () => {
  const { send } = await signer(await clientWith('off'));
  for (const [digest, status, code] of [
    ['sha-256=:AAAA:', 400, 'digest-mismatch'],
    ['sha-512=:AAAA:', 400, 'digest-mismatch'],
    ['md5=:AAAA:', 400, 'malformed-request'],
    ['nonsense', 400, 'malformed-request'],
  ] as const) {
    const answer = await send({ change: replacing(/^sha-256=.*/, digest) });
    assert.deepEqual([answer.status, answer.code], [status, code], digest);
  }
  const empty = 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:';
  const fields: readonly (readonly [string, string])[] = [['Content-Digest', empty]];
  assert.equal(
    (await send({ method: 'GET', path: '/v1/customers', fields })).status,
    200,
    'of nothing, where nothing is',
  );
});

test('strict: a nonce counts once, in whatever process, also of fifty at once', async () => {
  const acme = await clientWith('strict');
  const { send } = await signer(acme);
  const elsewhere = await real.another();
  assert.ok([200, 201].includes((await send({ nonce: 'once' })).status));
  for (const to of [real.api, elsewhere.api]) {
    const again = await send({ nonce: 'once', to });
    assert.deepEqual([again.status, again.code], [401, 'signature-replayed']);
  }
  const raced = await Promise.all(
    Array.from({ length: 50 }, (_, index) => send({ nonce: 'raced', to: index % 2 === 0 ? real.api : elsewhere.api })),
  );
  assert.equal(raced.filter(({ status }) => status < 300).length, 1);
  assert.equal(raced.filter(({ code }) => code === 'signature-replayed').length, 49);

  const unnamed = await send({ change: replacing(/;nonce="[^"]*"/, '') });
  assert.deepEqual([unnamed.status, unnamed.code], [401, 'invalid-signature'], 'the signature covers the nonce');
  for (let turn = 0; turn < 2; turn += 1) {
    assert.equal((await send({ method: 'GET', path: '/v1/customers', nonce: 'read' })).status, 200);
  }
  const { send: otherToken } = await signer(acme);
  assert.ok([200, 201].includes((await otherToken({ nonce: 'once' })).status), 'another token, other signatures');
});

const countNonces = statement(
  'test.count-nonces',
  'SELECT count(*)::integer AS count FROM used_nonce WHERE tenant_id = $1',
);

test('strict: nonces are kept until their signatures count no longer, and not for ever', async () => {
  const acme = await clientWith('strict');
  const { tenantId } = acme.tenant;
  const count = async (): Promise<number> => {
    const rows = await real.scratch.database.transaction(tenantId, (tx) =>
      tx.query<{ count: number }>(countNonces, [tenantId]),
    );
    return rows[0]?.count ?? 0;
  };
  const ahead = Math.floor(clock.now() / 1000) + 300;
  const first = await signer(acme);
  for (let index = 0; index < 3; index += 1) await first.send({ created: ahead });
  await first.send({ created: ahead, nonce: 'last' });
  assert.equal(await count(), 4);
  clock.advance(599_000);
  const late = await first.send({ created: ahead, nonce: 'last' });
  assert.deepEqual([late.status, late.code], [401, 'signature-replayed'], 'as long as it would count');
  clock.advance(62_000);
  const second = await signer(acme);
  assert.ok([200, 201].includes((await second.send()).status));
  assert.equal(await count(), 1, 'what is old was cleared away');
});

test('a token is verified with the master that it names, through a rotation of masters', async () => {
  const acme = await clientWith('required');
  const old = await signer(acme);
  const elsewhere = await real.another();
  await real.identity.rotateSigningKeys(0);
  clock.advance(61_000);
  const next = await signer(acme);
  const [before, now] = [claimsOf(old.token.accessToken), claimsOf(next.token.accessToken)];
  assert.notEqual(before['signature_master'], now['signature_master']);
  for (const to of [real.api, elsewhere.api]) {
    assert.ok([200, 201].includes((await old.send({ to })).status), 'the old token');
    assert.ok([200, 201].includes((await next.send({ to })).status), 'the new one');
    assert.equal((await old.send({ to, key: next.token.signingKey })).code, 'invalid-signature');
  }
});

test('what a tenant asks takes effect in another process within 5 s', async () => {
  const acme = await real.client();
  const elsewhere = await real.another();
  const { send } = await signer(acme);
  const unsigned = {
    to: elsewhere.api,
    change: (fields: [string, string][]) => fields.filter((each) => !isSignature(each)),
  };
  assert.ok([200, 201].includes((await send(unsigned)).status));
  const body = { signatures: 'required', browserOrigins: [] };
  const put = await acme.call('PUT', '/v1/security-policy', { body, headers: { 'if-match': '"1"' } });
  assert.equal(put.status, 200);
  clock.advance(4_500);
  assert.equal((await send(unsigned)).code, 'signature-required');
  const off = JSON.stringify({ signatures: 'off', browserOrigins: [] });
  const change = { method: 'PUT', path: '/v1/security-policy', body: off, fields: [['If-Match', '"2"']] } as const;
  assert.equal(
    (await send({ ...change, change: unsigned.change })).code,
    'signature-required',
    'nobody turns it off unsigned',
  );
  assert.equal((await send(change)).status, 200);
});
