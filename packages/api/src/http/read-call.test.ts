import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Endpoint } from '../endpoint.ts';
import { ENDPOINTS } from '../endpoints/index.ts';
import { startApi, type RunningApi } from '../fixture/start-api.ts';

let api: RunningApi;
before(async () => {
  api = await startApi();
});
after(async () => {
  await api.app.close();
});

/** Operations that write and say nothing of a body. */
const BODILESS = ENDPOINTS.filter(
  ({ method, body, scope }) => method !== 'GET' && body === undefined && scope !== null,
);
const WRITES = ENDPOINTS.filter(
  ({ method, precondition, scope }) => method !== 'GET' && precondition === undefined && scope !== null,
);

/** A path with ids that could be somebody's. */
function pathOf({ path, pathParameters }: Endpoint): string {
  return `/v1${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const [example] = (pathParameters[name] as { examples?: readonly string[] }).examples ?? [];
    return example ?? 'nobodys';
  })}`;
}

test('an operation without a body refuses what it was told, and does nothing', async () => {
  assert.ok(BODILESS.length >= 5);
  const json = { 'content-type': 'application/json' };
  const cases: readonly [string, Record<string, string>, number, string][] = [
    ['{"dryRun":true}', json, 400, 'malformed-request'],
    ['[]', json, 400, 'malformed-request'],
    ['{broken', json, 400, 'malformed-json'],
    ['hello', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type'],
  ];
  for (const endpoint of BODILESS) {
    const { id, method } = endpoint;
    for (const [body, headers, status, code] of cases) {
      const answer = await api.call(method, pathOf(endpoint), { body, headers });
      assert.deepEqual([answer.status, answer.body.code], [status, code], `${id} ${body}`);
    }
  }
});

test('nothing, or an object with nothing in it, is no body', async () => {
  for (const endpoint of BODILESS) {
    const { id, method } = endpoint;
    for (const body of [undefined, '', '{}']) {
      const { status } = await api.call(method, pathOf(endpoint), body === undefined ? {} : { body });
      assert.ok(![400, 415].includes(status), `${id} ${body}: ${status}`);
    }
  }
});

test('who names a version to an operation that compares none is refused, not ignored', async () => {
  assert.ok(WRITES.some(({ method }) => method === 'DELETE'));
  for (const endpoint of WRITES) {
    const { id, method, body } = endpoint;
    const [example] = Object.values(body?.examples ?? {});
    const sent = body === undefined ? {} : { body: example };
    const headers = { 'if-match': '"99"', 'idempotency-key': 'k' };
    const answer = await api.call(method, pathOf(endpoint), { ...sent, headers });
    assert.equal(answer.status, 400, `${id} ${JSON.stringify(answer.body)}`);
    assert.equal(answer.body.errors[0].pointer, '/header/If-Match', id);
  }
});
