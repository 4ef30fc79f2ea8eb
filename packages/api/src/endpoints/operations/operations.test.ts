import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startApi } from '../../fixture/start-api.ts';

test('health, readiness, metrics and the document: at the root and under the prefixes, without a token', async () => {
  const api = await startApi();
  for (const prefix of ['', '/v1', '/api/v1']) {
    const get = (path: string): Promise<Response> => fetch(`${api.base}${prefix}${path}`);
    assert.deepEqual(await (await get('/healthz')).json(), { status: 'ok' });
    assert.deepEqual(await (await get('/readyz')).json(), { status: 'ready', checks: { database: true } });
    const metrics = await get('/metrics');
    assert.equal(metrics.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8');
    assert.equal(await metrics.text(), '# nothing\n');
    const document = (await (await get('/openapi.json')).json()) as { openapi: string };
    assert.equal(document.openapi, '3.1.1');
  }
  const head = await fetch(`${api.base}/healthz`, { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(await head.text(), '');
  await api.app.close();
});

test('the type of a problem leads to its page', async () => {
  const api = await startApi({ documentationBase: 'http://documentation.example' });
  const missing = await api.call('GET', '/v1/orders/ord_none');
  const { pathname } = new URL(missing.body.type as string);
  const page = await fetch(`${api.base}${pathname}`);
  assert.equal(page.headers.get('content-type'), 'text/markdown; charset=utf-8');
  assert.match(await page.text(), /^# order-not-found\n/);
  for (const name of ['README', 'order-not-found.md', '..%2f..%2fpackage.json', 'constructor']) {
    assert.equal((await fetch(`${api.base}/docs/problems/${name}`)).status, 404, name);
  }
  await api.app.close();
});

test('503: not ready, and says what is missing', async () => {
  const operations = { readiness: async () => ({ database: false }), metrics: async () => '' };
  const api = await startApi({ operations });
  const answer = await api.call('GET', '/readyz');
  await api.app.close();
  assert.equal(answer.status, 503);
  assert.equal(answer.body.code, 'unavailable');
  assert.deepEqual(answer.body.checks, { database: false });
});

test('what is observed names the operation and who called, and nothing that was sent', async () => {
  const api = await startApi();
  await api.call('GET', '/v1/customers?tier=Gold');
  await api.call('GET', '/v1/orders/ord_none');
  await api.app.close();
  const [list, get] = api.records;
  assert.deepEqual(
    [list?.operation, list?.status, list?.problem, list?.principalId, list?.method],
    ['customers.list', 200, undefined, 'key_fake', 'GET'],
  );
  assert.deepEqual([get?.operation, get?.status, get?.problem], ['orders.get', 404, 'order-not-found']);
  assert.equal(JSON.stringify(api.records).includes('Gold'), false);
});
