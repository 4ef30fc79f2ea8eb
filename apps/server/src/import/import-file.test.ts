import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { wallClock } from '@loyaltyos/kernel';
import { fileOf, mappingText } from './import-fixture.ts';
import { importFile, type ImportReport } from './import-file.ts';
import { moodyApi, type Mood, type MoodyApi } from './moody-api-fixture.ts';
import { readMapping } from './read-mapping.ts';
import type { Rejection } from './rejection.ts';

interface Imported {
  readonly api: MoodyApi;
  readonly report: ImportReport;
  readonly rejections: readonly Rejection[];
}

/** `count` orders of 7 customers, in a file without groups. */
function rows(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => `o${index},c${index % 7},s,1,1.00\n`);
  return `id,customer,sku,qty,amount\n${lines.join('')}`;
}

async function importAll(
  t: TestContext,
  content: string,
  mood: Mood,
  options: { stop?: AbortController; onWait?: (text: string) => void } = {},
): Promise<Imported> {
  const api = await moodyApi(t, mood);
  const rejections: Rejection[] = [];
  const report = await importFile(
    { path: fileOf(t, content), format: 'csv', mapping: readMapping(mappingText(), 'csv') },
    {
      access: { baseUrl: api.baseUrl, tenant: 'acme', apiKey: 'key' },
      concurrency: 3,
      batchSize: 10,
      clock: wallClock,
    },
    {
      onRejected: (rejected) => rejections.push(rejected),
      onProgress: () => {},
      onWait: options.onWait ?? (() => {}),
    },
    (options.stop ?? new AbortController()).signal,
  );
  return { api, report, rejections };
}

function ordersByCustomer({ taken }: MoodyApi): Map<string, number[]> {
  const byCustomer = Map.groupBy(taken, ({ customerId }) => customerId);
  return new Map(
    [...byCustomer].map(([customer, orders]) => [customer, orders.map(({ orderId }) => Number(orderId.slice(1)))]),
  );
}

const BATCH = '/api/v1/orders/batch';

function problem(code: string, retryable: boolean, more: object = {}): object {
  return { code, title: code, requestId: 'req_1', retryable, ...more };
}

test('batches run side by side, and the orders of a customer stay in their order', async (t) => {
  const { api, report, rejections } = await importAll(t, rows(400), () => undefined);
  assert.deepEqual({ ...report, bytesRead: 0 }, { bytesRead: 0, created: 400, replayed: 0, rejected: 0, ended: null });
  assert.deepEqual(rejections, []);
  assert.ok(api.busiest > 1, 'more than one batch at once');
  for (const numbers of ordersByCustomer(api).values()) {
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => a - b),
    );
  }
  assert.equal(api.requests.get('/oauth/token'), 1, 'all lanes share a token');
});

test('busy servers and lost connections are tried again, as long as the server asks', async (t) => {
  const waits: string[] = [];
  const mood: Mood = (path, number) => {
    if (path === '/oauth/token' && number === 1) return { status: 429, headers: { 'retry-after': '1' }, body: {} };
    if (path === BATCH && number === 2) return { status: 0 };
    if (path === BATCH && number === 4) return { status: 503, body: problem('too-busy', true) };
    return undefined;
  };
  const { api, report } = await importAll(t, rows(100), mood, { onWait: (text) => waits.push(text) });
  assert.equal(report.created, 100);
  assert.equal(report.ended, null);
  assert.equal(api.taken.length, 100, 'each exactly once, as each failure took nothing in');
  assert.match(waits[0] ?? '', /answered 429; trying again in 1\.0 s/);
  assert.equal(waits.length, 3);
});

test('a token that is refused is fetched anew, once', async (t) => {
  const expired: Mood = (path, number) =>
    path === BATCH && number === 1 ? { status: 401, body: problem('invalid-token', false) } : undefined;
  const { api, report } = await importAll(t, rows(5), expired);
  assert.equal(report.created, 5);
  assert.equal(api.requests.get('/oauth/token'), 2);
  const revoked: Mood = (path) => (path === BATCH ? { status: 401, body: problem('invalid-token', false) } : undefined);
  const refused = await importAll(t, rows(5), revoked);
  assert.match(refused.report.ended ?? '', /answered 401 invalid-token/);
});

test('an order that fails for now is sent again before the next of its lane; one that fails for good is told', async (t) => {
  const mood: Mood = (path, number, orders) => {
    if (path !== BATCH) return undefined;
    const outcomes = orders.map(({ orderId }, index) => {
      if (orderId === 'o3' && number <= 2) return { orderId, status: 'failed', problem: problem('too-busy', true) };
      if (orderId !== 'o5') return { orderId, status: orderId === 'o6' ? 'replayed' : 'created' };
      const errors = [{ pointer: `/orders/${index}/lineItems/0/sku`, code: 'too-long', message: 'Too long.' }];
      return { orderId, status: 'failed', problem: problem('invalid-values', false, { errors }) };
    });
    return { status: 200, body: { outcomes } };
  };
  const { api, report, rejections } = await importAll(t, rows(40), mood);
  assert.deepEqual([report.created, report.replayed, report.rejected], [38, 1, 1]);
  assert.deepEqual(rejections, [
    {
      line: 7,
      lines: [7],
      orderId: 'o5',
      code: 'invalid-values',
      reason: 'invalid-values /lineItems/0/sku: Too long.',
      requestId: 'req_1',
    },
  ]);
  const numbers = ordersByCustomer(api).get('c3') ?? [];
  assert.deepEqual(
    numbers.filter((number, index) => numbers.indexOf(number) === index),
    [3, 10, 17, 24, 31, 38],
  );
});

test('what the server refuses as a whole ends the import with its reason', async (t) => {
  const mood: Mood = (path, number) =>
    path === BATCH && number === 2
      ? { status: 403, body: problem('insufficient-scope', false, { detail: 'Needs orders:write.' }) }
      : undefined;
  const { report } = await importAll(t, rows(400), mood);
  assert.equal(report.ended, 'The server answered 403 insufficient-scope: Needs orders:write. (request req_1)');
  assert.ok(report.created < 400);
});

test('a stop lets what is under way come to its end, and ends a wait', async (t) => {
  const stop = new AbortController();
  const mood: Mood = (path, number) => {
    if (path === BATCH && number === 4) stop.abort();
    return undefined;
  };
  const { api, report } = await importAll(t, rows(400), mood, { stop });
  assert.equal(report.ended, 'Stopped.');
  assert.ok(report.created >= 40 && report.created < 100, String(report.created));
  assert.equal(api.taken.length, report.created, 'every order that went in was counted');

  const waiting = new AbortController();
  const busy: Mood = () => ({ status: 503, headers: { 'retry-after': '60' }, body: {} });
  const startedAt = performance.now();
  const ended = await importAll(t, rows(5), busy, { stop: waiting, onWait: () => waiting.abort() });
  assert.equal(ended.report.ended, 'Stopped.');
  assert.ok(performance.now() - startedAt < 10_000);
});
