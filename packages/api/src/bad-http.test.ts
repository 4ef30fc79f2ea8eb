import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { fakeEngine } from './fixture/fake-engine.ts';
import { anOrder, startApi, type RawAnswer, type RunningApi } from './fixture/start-api.ts';

let api: RunningApi;
before(async () => {
  api = await startApi({ arrivalTimeoutMs: 600 });
});
after(async () => {
  await api.app.close();
});

const ORDER = JSON.stringify(anOrder());

/** A POST of an order, line by line, so that any line can be spoilt. */
function post(lines: readonly string[], body = ORDER): string {
  const head = ['POST /api/v1/orders HTTP/1.1', 'Host: localhost', 'Authorization: Bearer acme.all', ...lines];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

function assertProblem(answer: RawAnswer, status: number, code: string): void {
  assert.equal(answer.status, status, answer.head + answer.body);
  assert.match(answer.head, /content-type: application\/problem\+json/i);
  const id = /request-id: (req_\w+)/i.exec(answer.head)?.[1];
  const problem = JSON.parse(answer.body) as Record<string, unknown>;
  assert.equal(problem['code'], code);
  assert.equal(problem['requestId'], id);
  assert.equal(problem['type'], `https://api.example.com/docs/problems/${code}`);
}

const JSON_TYPE = 'Content-Type: application/json';
const LENGTH = `Content-Length: ${ORDER.length}`;

test('the raw request that the others spoil is answered', async () => {
  const answer = await api.raw(post([JSON_TYPE, LENGTH]));
  assert.equal(answer.status, 201, answer.body);
});

for (const [what, request] of [
  ['two Host fields', post([JSON_TYPE, LENGTH, 'Host: other'])],
  ['no Host field', post([JSON_TYPE, LENGTH]).replace('Host: localhost\r\n', '')],
  ['Content-Length and Transfer-Encoding', post([JSON_TYPE, LENGTH, 'Transfer-Encoding: chunked'])],
  ['two Content-Length fields', post([JSON_TYPE, LENGTH, LENGTH])],
  ['two different Content-Length fields', post([JSON_TYPE, LENGTH, 'Content-Length: 3'])],
  ['a Content-Length that is no number', post([JSON_TYPE, 'Content-Length: +5'])],
  ['a folded field', post([JSON_TYPE, 'X-Note: a\r\n b', LENGTH])],
  ['a bare line feed', post([JSON_TYPE, LENGTH]).replace('Host: localhost\r\n', 'Host: localhost\n')],
  ['a space before the colon', post([JSON_TYPE, 'Content-Length : 5'])],
  ['two Authorization fields', post([JSON_TYPE, LENGTH, 'Authorization: Bearer other.all'])],
  ['two Content-Type fields', post([JSON_TYPE, 'Content-Type: text/plain', LENGTH])],
  ['an unknown method', post([JSON_TYPE, LENGTH]).replace('POST', 'PSOT')],
  ['no HTTP at all', 'hello\r\n\r\n'],
  ['a bad chunk size', post([JSON_TYPE, 'Transfer-Encoding: chunked'], 'zz\r\n')],
  ['a broken escape in the path', 'GET /api/v1/orders/%zz HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['invalid UTF-8 in the path', 'GET /api/v1/orders/%ff HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer acme.all\r\n\r\n'],
] as const) {
  test(`${what}: 400`, async () => {
    assertProblem(await api.raw(request), 400, 'malformed-http');
  });
}

test('17 KB of header fields: 431', async () => {
  const answer = await api.raw(post([JSON_TYPE, LENGTH, `X-Padding: ${'x'.repeat(17 * 1024)}`]));
  assertProblem(answer, 431, 'request-headers-too-large');
});

test('a target of more than 8,192 characters: 414', async () => {
  const answer = await api.raw(`GET /api/v1/orders?a=${'x'.repeat(8200)} HTTP/1.1\r\nHost: x\r\n\r\n`);
  assertProblem(answer, 414, 'uri-too-long');
});

for (const path of [
  '/api/v1/orders/%2e%2e/orders',
  '/api/v1/orders/%2E',
  '/api/v1/orders/a%2fb',
  '/api/v1/orders/..',
  '/api/v1//orders/ord_1',
  '//api/v1/orders/ord_1',
  '/api/v1/%6frders/ord_1',
  '/api/v1/orders/ord%5f1',
  '/api/v1/orders/a%5cb',
  '/api/v1/orders/ord_1/',
  '/API/v1/orders/ord_1',
  '/api/v2/orders/ord_1',
  '/orders/ord_1',
  `/api/v1/orders/${'x'.repeat(65)}`,
  '/api/v1/orders/%E2%80%AEord',
  '/api/v1/orders/a%40b',
]) {
  test(`${path}: 404`, async () => {
    const answer = await api.raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer acme.all\r\n\r\n`);
    assertProblem(answer, 404, 'not-found');
  });
}

for (const type of [
  'text/plain',
  'application/json;\tcharset=utf-8',
  'application/json\t',
  'application/json; charset=utf-16',
  'application/json; charset=latin1',
  'application/json; boundary=x',
  'application/jsonp',
  'application/x-www-form-urlencoded',
  'json',
]) {
  test(`Content-Type ${JSON.stringify(type)}: 415`, async () => {
    // A field's surrounding white space is not part of its value; a tab inside it is.
    const value = type.endsWith('\t') ? `${type};` : type;
    assertProblem(await api.raw(post([`Content-Type: ${value}`, LENGTH])), 415, 'unsupported-media-type');
  });
}

test('no Content-Type: 415', async () => {
  assertProblem(await api.raw(post([LENGTH])), 415, 'unsupported-media-type');
});

test('a charset of utf-8 in any spelling is read', async () => {
  for (const type of ['application/json; charset=utf-8', 'application/json;charset="UTF-8"', 'Application/JSON']) {
    const answer = await api.raw(post([`Content-Type: ${type}`, LENGTH]));
    assert.equal(answer.status, 200, type);
  }
});

for (const coding of ['gzip', 'br', 'deflate', 'gzip, gzip']) {
  test(`Content-Encoding ${coding}: 415`, async () => {
    const answer = await api.raw(post([JSON_TYPE, `Content-Encoding: ${coding}`, LENGTH]));
    assertProblem(answer, 415, 'unsupported-content-encoding');
  });
}

test('a body that says it is too long: 413, before it is read', async () => {
  const answer = await api.raw(post([JSON_TYPE, 'Content-Length: 1048577'], '{'));
  assertProblem(answer, 413, 'body-too-large');
});

test('a body that grows too long chunk by chunk: 413', async () => {
  const chunk = `10000\r\n${' '.repeat(65_536)}\r\n`;
  const answer = await api.raw(post([JSON_TYPE, 'Transfer-Encoding: chunked'], chunk.repeat(20)));
  assertProblem(answer, 413, 'body-too-large');
});

test('a batch may have 8 MiB', async () => {
  const padding = ' '.repeat(2 * 1024 * 1024);
  const answer = await api.call('POST', '/v1/orders/batch', { body: `{"orders":[${ORDER}]${padding}}` });
  assert.equal(answer.status, 200);
  const tooLong = await api.raw(
    post([JSON_TYPE, `Content-Length: ${8 * 1024 * 1024 + 1}`], '{').replace('/orders ', '/orders/batch '),
  );
  assertProblem(tooLong, 413, 'body-too-large');
});

test('a slow body: 408', async () => {
  assertProblem(await api.raw(post([JSON_TYPE, LENGTH], '{"orderId"')), 408, 'request-timeout');
});

test('slow header fields: 408', async () => {
  assertProblem(await api.raw('GET /healthz HTTP/1.1\r\nHost: x\r\n'), 408, 'request-timeout');
});

test('another method: 405, and Allow says which', async () => {
  for (const [method, path, allow] of [
    ['DELETE', '/api/v1/orders', 'POST'],
    ['PUT', '/api/v1/orders/ord_1', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['DELETE', '/v1/customers', 'GET, HEAD, POST'],
    ['PUT', '/v1/orders/batch', 'GET, HEAD, POST'],
  ] as const) {
    const answer = await api.call(method, path);
    assert.equal(answer.status, 405, `${method} ${path}`);
    assert.equal(answer.body.code, 'method-not-allowed');
    assert.equal(answer.headers.get('allow'), allow);
  }
});

test('an Accept that excludes JSON: 406', async () => {
  const refused = await api.call('GET', '/healthz', { headers: { accept: 'text/html, application/xml' } });
  assert.equal(refused.status, 406);
  assert.equal(refused.body.code, 'not-acceptable');
  for (const accept of ['application/json', 'application/*', 'text/html, */*;q=0.1', '']) {
    assert.equal((await api.call('GET', '/healthz', { headers: { accept } })).status, 200, accept);
  }
});

test('a target in absolute form is answered', async () => {
  const answer = await api.raw('GET http://localhost/healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
  assert.equal(answer.status, 200);
});

test('every answer carries its Request-Id, and no two have the same', async () => {
  const answers = await Promise.all([
    api.call('GET', '/healthz'),
    api.call('GET', '/nowhere'),
    api.call('POST', '/v1/orders', { body: '{' }),
    api.call('GET', '/healthz', { headers: { 'request-id': 'mine' } }),
  ]);
  const ids = answers.map((answer) => answer.headers.get('request-id'));
  for (const id of ids) assert.match(id ?? '', /^req_[0-9a-z]{26}$/);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.every((id) => api.records.some((record) => record.requestId === id)));
});

test('an expectation that nobody knows is ignored', async () => {
  assert.equal((await api.raw(post([JSON_TYPE, LENGTH, 'Expect: the-moon']))).status, 200);
});

test('what follows a good request cannot take its answer away', async () => {
  const slow = await startApi({ engine: fakeEngine({ delayMs: 100 }) });
  const answer = await slow.raw(`${post([JSON_TYPE, LENGTH])}garbage\r\n\r\n`);
  await slow.app.close();
  assert.equal(answer.status, 201);
});

test('closing finishes what is in flight, refuses what comes late and waits for nobody', async () => {
  const closing = await startApi({ engine: fakeEngine({ delayMs: 300 }) });
  const open = async (): Promise<{ socket: Socket; received: () => string; gone: Promise<unknown> }> => {
    const socket = connect(closing.port, '127.0.0.1');
    await once(socket, 'connect');
    let received = '';
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString();
    });
    return { socket, received: () => received, gone: once(socket, 'close') };
  };
  const [idle, busy, eager] = [await open(), await open(), await open()];
  busy.socket.write(post([JSON_TYPE, LENGTH]));
  eager.socket.write(post([JSON_TYPE, LENGTH]));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const closed = closing.app.close();
  await new Promise((resolve) => setTimeout(resolve, 50));
  // A second request on a connection that is still waiting for the answer to its first.
  eager.socket.write(post([JSON_TYPE, LENGTH]));
  await Promise.all([closed, idle.gone, busy.gone, eager.gone]);
  assert.match(busy.received(), /^HTTP\/1\.1 20[01] /);
  assert.match(eager.received(), /^HTTP\/1\.1 20[01] [\s\S]*HTTP\/1\.1 503 [\s\S]*"code":"too-busy"/);
  await assert.rejects(fetch(`${closing.base}/healthz`));
});

test('an operation that takes too long: 503, and says when to try again', async () => {
  const slow = await startApi({ engine: fakeEngine({ delayMs: 500 }), handlingTimeoutMs: 50 });
  const answer = await slow.call('POST', '/v1/orders', { body: anOrder() });
  await slow.app.close();
  assert.equal(answer.status, 503);
  assert.equal(answer.body.code, 'too-busy');
  assert.equal(answer.body.retryable, true);
  assert.equal(answer.headers.get('retry-after'), '1');
});

test('a defect: a bare 500, the cause only in the log', async () => {
  const body = anOrder({ orderId: 'ord_defect', lineItems: [{ sku: 'DEFECT', quantity: 1, unitPrice: 1 }] });
  const answer = await api.call('POST', '/v1/orders', { body });
  assert.equal(answer.status, 500);
  assert.deepEqual(Object.keys(answer.body).toSorted(), [
    'code',
    'instance',
    'requestId',
    'retryable',
    'status',
    'title',
    'type',
  ]);
  assert.equal(JSON.stringify(answer.body).includes('secret'), false);
  assert.match(String(api.failures.at(-1)), /secret cause/);
});
