import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { badHttp, JSON_TYPE, RawRequests } from '../fixture/bad-http.ts';
import { fakeEngine } from '../fixture/fake-engine.ts';
import { anOrder, startApi, type RawAnswer, type RunningApi } from '../fixture/start-api.ts';

let api: RunningApi;
before(async () => {
  api = await startApi({ arrivalTimeoutMs: 600 });
});
after(async () => {
  await api.app.close();
});

const ORDER = JSON.stringify(anOrder());

const RAW = new RawRequests('acme.all', ORDER);
const LENGTH = RAW.length;
const post = (lines: readonly string[], body?: string): string => RAW.post(lines, body);

function assertProblem(answer: RawAnswer, status: number, code: string): void {
  assert.equal(answer.status, status, answer.head + answer.body);
  assert.match(answer.head, /content-type: application\/problem\+json/i);
  const id = /request-id: (req_\w+)/i.exec(answer.head)?.[1];
  const problem = JSON.parse(answer.body) as Record<string, unknown>;
  assert.equal(problem['code'], code);
  assert.equal(problem['requestId'], id);
  assert.equal(problem['type'], `https://api.example.com/docs/problems/${code}`);
}

test('the raw request that the others spoil is answered', async () => {
  const answer = await api.raw(post([JSON_TYPE, LENGTH]));
  assert.equal(answer.status, 201, answer.body);
});

for (const { what, request, status, code } of badHttp(RAW)) {
  test(`${what}: ${status}`, async () => {
    assertProblem(await api.raw(request), status, code);
  });
}

test('a charset of utf-8 in any spelling is read', async () => {
  for (const type of ['application/json; charset=utf-8', 'application/json;charset="UTF-8"', 'Application/JSON']) {
    const answer = await api.raw(post([`Content-Type: ${type}`, LENGTH]));
    assert.equal(answer.status, 200, type);
  }
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
    ['PUT', '/api/v1/orders/ord_1', 'DELETE, GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['DELETE', '/v1/customers', 'GET, HEAD, POST'],
    ['PUT', '/v1/orders/batch', 'DELETE, GET, HEAD, POST'],
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

test('an operation that takes too long: 503, which does not say that nothing was done, and when to try again', async () => {
  const slow = await startApi({ engine: fakeEngine({ delayMs: 500 }), handlingTimeoutMs: 50 });
  const answer = await slow.call('POST', '/v1/orders', { body: anOrder() });
  await slow.app.close();
  assert.equal(answer.status, 503);
  assert.equal(answer.body.code, 'unavailable');
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
