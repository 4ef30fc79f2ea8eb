import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { OWN_HEADERS } from './behaviour.ts';
import { ConfigurationError, ConnectionError, InvalidResponseError, TimeoutError } from './errors.ts';
import { answeringServer, type AnsweringServer } from './fixture/answering-server.ts';
import { API_KEY, clientOf, KEYED, READ, WRITE } from './fixture/client-of.ts';
import { hurriedClock } from './fixture/hurried-clock.ts';
import { decodeBase64 } from './base64.ts';
import { importSigningKey, signatureBase } from './sign-request.ts';
import {
  AuthenticationError,
  ConflictError,
  NotFoundError,
  PermissionDeniedError,
  ServerError,
} from './status-errors.ts';

const PATH = { path: { thingId: 'a/b' } };
const OK = { status: 200, json: { id: 'a/b' } };
let server: AnsweringServer;

before(async () => (server = await answeringServer()));
after(() => server.stop());
beforeEach(() => server.answer(OK));

function last<T>(list: readonly T[]): T {
  const found = list.at(-1);
  assert.ok(found !== undefined);
  return found;
}

test('a call has all that it should have', async () => {
  const client = clientOf(server);
  const body = { name: 'Zoë' };
  assert.deepEqual(
    await client.request(WRITE, { ...PATH, body }, { ifMatch: '"1"', headers: { 'X-Trace': 't' } }),
    OK.json,
  );
  const { method, target, headers, body: text } = last(server.received);
  assert.equal(`${method} ${target}`, 'PUT /api/v1/things/a%2Fb');
  assert.equal(text, '{"name":"Zoë"}');
  assert.equal(headers.authorization, 'Bearer token-1');
  assert.equal(headers.accept, 'application/json');
  assert.equal(headers['content-type'], 'application/json');
  assert.match(headers['user-agent'] ?? '', /^loyaltyos-typescript\//);
  assert.equal(headers['if-match'], '"1"');
  assert.equal(headers['x-trace'], 't');
  assert.equal(headers['idempotency-key'], undefined);
  assert.equal(headers['content-digest'], `sha-256=:${createHash('sha256').update(text).digest('base64')}:`);
  assert.match(
    String(headers['signature-input']),
    /^sig=\("@method" "@authority" "@path" "@query" "content-digest"\);created=\d{10};nonce="[\w-]{22}";keyid="key_3h8v2m";alg="hmac-sha256";tag="loyaltyos-v1"$/,
  );
});

test('what is signed is what arrives', async () => {
  await clientOf(server).request(
    { ...KEYED, query: ['é '] },
    { query: { 'é ': 'x&y' }, body: {} },
    { idempotencyKey: 'once' },
  );
  const { method, target, headers } = last(server.received);
  const [, created = '', nonce = ''] = /created=(\d+);nonce="([^"]+)"/.exec(String(headers['signature-input'])) ?? [];
  const { base } = signatureBase(
    { method, url: new URL(target, server.baseUrl), headers: new Headers(headers as Record<string, string>) },
    { created: Number(created), nonce, keyId: 'key_3h8v2m' },
  );
  assert.match(base, /^"idempotency-key": once$/m);
  const key = await crypto.subtle.importKey(
    'raw',
    new Uint8Array(32).fill(7),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  );
  const mac = decodeBase64(String(headers['signature']).slice('sig=:'.length, -1));
  assert.ok(await crypto.subtle.verify('HMAC', key, mac, new TextEncoder().encode(base)));
  assert.equal((await importSigningKey(new Uint8Array(32))).extractable, false);
});

test('the token is asked for as OAuth says, once for many callers', async () => {
  const before = server.tokenRequests.length;
  const client = clientOf(server, { tenantSlug: 'acme retail/ö' });
  await Promise.all(Array.from({ length: 50 }, () => client.request(READ, PATH)));
  assert.equal(server.tokenRequests.length, before + 1);
  const { method, headers, body } = last(server.tokenRequests);
  assert.equal(`${method} ${body}`, 'POST grant_type=client_credentials');
  assert.equal(headers['content-type'], 'application/x-www-form-urlencoded');
  const basic = Buffer.from(String(headers.authorization).slice('Basic '.length), 'base64').toString();
  assert.equal(basic, `acme+retail%2F%C3%B6:${API_KEY}`);
});

test('the response is there beside the result', async () => {
  server.answer({
    status: 201,
    json: OK.json,
    headers: { 'request-id': 'req_1', etag: '"7"', 'idempotent-replayed': 'true' },
  });
  const call = clientOf(server).request(READ, PATH);
  const { data, response } = await call.withResponse();
  assert.deepEqual(data, OK.json);
  const { headers, ...facts } = response;
  assert.deepEqual(facts, { status: 201, requestId: 'req_1', etag: '"7"', replayed: true });
  assert.equal(headers.get('etag'), '"7"');
  assert.equal(await call.finally(() => undefined), data);
});

test('a refusal is the error of its status, and is not tried again', async () => {
  const problem = { code: 'order-conflict', title: 'Other content', retryable: false, requestId: 'req_2' };
  server.answer({ status: 409, json: problem });
  const before = server.received.length;
  await assert.rejects(clientOf(server).request(READ, PATH), (error) => {
    assert.ok(error instanceof ConflictError);
    assert.equal(error.code, 'order-conflict');
    return true;
  });
  assert.equal(server.received.length, before + 1);
  server.answer({ status: 404 });
  assert.equal(
    await clientOf(server)
      .request(READ, PATH)
      .catch((error: unknown) => error instanceof NotFoundError),
    true,
  );
});

test('a key goes with operations that take one: the caller’s, or a random one for each call', async () => {
  const client = clientOf(server);
  await client.request(KEYED, { body: {} }, { idempotencyKey: 'mine' });
  assert.equal(last(server.received).headers['idempotency-key'], 'mine');
  await client.request(KEYED, { body: {} });
  assert.match(String(last(server.received).headers['idempotency-key']), /^[0-9a-f-]{36}$/);
});

test('options that cannot be are refused before anything is sent', async () => {
  const client = clientOf(server);
  const before = server.received.length;
  for (const options of [
    { headers: { Authorization: 'Bearer other' } },
    ...OWN_HEADERS.map((name) => ({ headers: { [name.toUpperCase()]: 'x' } })),
    { headers: { 'not a name': 'x' } },
    { headers: { 'x-trace': 'topsecret\nbreak' } },
    { ifMatch: '€' },
    { idempotencyKey: 'not for this' },
    { maxRetries: -1 },
    { attemptTimeoutMs: Number.NaN },
  ]) {
    await assert.rejects(client.request(READ, PATH, options), (error) => {
      assert.ok(error instanceof ConfigurationError);
      assert.doesNotMatch(inspect(error), /topsecret/);
      return true;
    });
  }
  await assert.rejects(client.request(KEYED, {}, { idempotencyKey: 'ü' }), ConfigurationError);
  assert.equal(server.received.length, before);
});

test('redirects are not followed', async () => {
  server.answer({ status: 307, headers: { location: `${server.baseUrl}/elsewhere` } });
  const error = await clientOf(server)
    .request(READ, PATH)
    .catch((thrown: unknown) => thrown);
  assert.ok(error instanceof Error && 'status' in error && error.status === 307);
  assert.equal(last(server.received).target, '/api/v1/things/a%2Fb');
});

test('what is whole and none of this API is an invalid response, and is not tried again', async () => {
  for (const body of ['no JSON {"secret"', '[]', '"text"', 'null', '', Buffer.from([0x7b, 0xff])]) {
    const before = server.received.length;
    server.answer((response) => response.end(body));
    await assert.rejects(clientOf(server).request(READ, PATH), (error) => {
      assert.ok(error instanceof InvalidResponseError);
      assert.doesNotMatch(error.message, /secret/);
      return true;
    });
    assert.equal(server.received.length, before + 1);
  }
});

test('an answer that is too large is given up', async () => {
  server.answer((response) => {
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    const write = (): void => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', write);
    };
    write();
  });
  await assert.rejects(clientOf(server, { clock: hurriedClock(1) }).request(READ, PATH), /larger than 33554432 bytes/);
});

test('what is not accepted is asked anew, once for each call, and is no retry', async () => {
  const unauthenticated = { status: 401, json: { code: 'invalid-token' } };
  server.answer(unauthenticated, OK);
  const client = clientOf(server, { maxRetries: 0 });
  const before = server.tokenRequests.length;
  await client.request(WRITE, { ...PATH, body: {} });
  assert.equal(server.tokenRequests.length, before + 2);
  server.answer(unauthenticated);
  await assert.rejects(client.request(READ, PATH), AuthenticationError);
  assert.equal(server.tokenRequests.length, before + 3);
});

test('many callers whose token is not accepted ask once', async () => {
  const client = clientOf(server);
  await client.request(READ, PATH);
  const before = server.tokenRequests.length;
  server.answerTokens({ status: 200, json: { access_token: 'token-2', expires_in: 600 } });
  server.answer((response, { headers }) => {
    response.statusCode = headers.authorization === 'Bearer token-2' ? 200 : 401;
    response.end('{"id":"x"}');
  });
  await Promise.all(Array.from({ length: 50 }, () => client.request(READ, PATH)));
  assert.equal(server.tokenRequests.length, before + 1);
  assert.equal(last(server.received).headers.signature, undefined);
});

test('credentials that are not accepted are an authentication error, and are not tried again', async () => {
  for (const status of [400, 401]) {
    const before = server.tokenRequests.length;
    server.answerTokens({ status, json: { error: 'invalid_client', code: 'invalid-client', title: 'No' } });
    await assert.rejects(clientOf(server).request(READ, PATH), (error) => {
      assert.ok(error instanceof AuthenticationError);
      assert.equal(error.code, 'invalid-client');
      assert.equal(error.status, status);
      return true;
    });
    assert.equal(server.tokenRequests.length, before + 1);
  }
  server.answerTokens({ status: 403 });
  await assert.rejects(clientOf(server).request(READ, PATH), PermissionDeniedError);
  for (const [token, life] of [
    [7, 60],
    ['', 60],
    ['topsecret\n', 60],
    ['topsecret', 0],
  ]) {
    server.answerTokens({ status: 200, json: { access_token: token, expires_in: life } });
    await assert.rejects(clientOf(server).request(READ, PATH), (error) => {
      assert.match(String(error), /holds no token/);
      assert.doesNotMatch(inspect(error), /topsecret/);
      return true;
    });
  }
});

test('a server that is not there is a connection error that says so', async () => {
  const gone = await answeringServer();
  await gone.stop();
  await assert.rejects(clientOf(gone).request(READ, PATH), (error) => {
    assert.ok(error instanceof ConnectionError);
    assert.match(error.message, /^No whole answer from 127\.0\.0\.1:\d+: ECONNREFUSED$/);
    return true;
  });
});

test('a customer’s token is the provider’s, unsigned, and asked for again once when it is not accepted', async () => {
  let asked = 0;
  const client = clientOf(server, {
    apiKey: undefined,
    tenantSlug: undefined,
    customerToken: async () => `customer-${++asked}`,
  });
  await client.request(READ, PATH);
  await client.request(READ, PATH);
  assert.equal(asked, 1);
  const { headers } = last(server.received);
  assert.equal(headers.authorization, 'Bearer customer-1');
  assert.equal(headers.signature, undefined);
  server.answer({ status: 401 }, OK);
  await client.request(READ, PATH);
  assert.equal(asked, 2);
  const none = clientOf(server, { apiKey: undefined, customerToken: () => '' });
  await assert.rejects(none.request(READ, PATH), ConfigurationError);
  const answers: (Promise<string> | string)[] = [new Promise(() => undefined), 'customer-3'];
  const late = clientOf(server, {
    apiKey: undefined,
    customerToken: () => answers.shift() ?? '',
    totalTimeoutMs: 1000,
  });
  await assert.rejects(late.request(READ, PATH), TimeoutError);
  // The call ends first, by a hair; what it asked for ends with the same time.
  await sleep(50);
  await late.request(READ, PATH);
});

test('hooks and the logger see every attempt, and no credentials', async () => {
  server.answer({ status: 503, json: { code: 'unavailable', retryable: true } }, OK);
  server.answerTokens({ status: 200, json: { access_token: 'tokensecret', expires_in: 600, signing_key: 'AAAA' } });
  const told: unknown[] = [];
  const lines: string[] = [];
  const client = clientOf(server, {
    logger: { debug: (line) => void lines.push(line) },
    hooks: {
      onRequest(event) {
        told.push(['request', event.operation, event.attempt]);
        (event.headers as Record<string, string>)['x-forged'] = 'yes';
        throw new Error('a hook fails nothing');
      },
      onResponse: ({ operation, attempt, status }) => void told.push(['response', operation, attempt, status]),
      onError: (event) => {
        const { operation, attempt, error, willRetry, delayMs } = event;
        assert.ok(error instanceof ServerError && delayMs !== undefined && delayMs >= 375 && delayMs <= 500);
        told.push(['error', operation, attempt, willRetry]);
        return Promise.reject(new Error('a hook fails nothing')) as unknown as undefined;
      },
    },
  });
  await client.request(KEYED, { body: { name: 'bodysecret' } }, { idempotencyKey: 'keysecret' });
  assert.deepEqual(told, [
    ['request', 'oauth.token', 1],
    ['response', 'oauth.token', 1, 200],
    ['request', 'things.spend', 1],
    ['response', 'things.spend', 1, 503],
    ['error', 'things.spend', 1, true],
    ['request', 'things.spend', 2],
    ['response', 'things.spend', 2, 200],
  ]);
  assert.equal(last(server.received).headers['x-forged'], undefined);
  assert.equal(lines.length, told.length);
  assert.match(lines.join('\n'), /"authorization":"\*\*\*"/);
  assert.doesNotMatch(lines.join('\n'), /secret/);
});
