import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startStage, type RunningStage } from './start-stage.ts';

let stage: RunningStage;

before(async () => {
  stage = await startStage();
});

after(async () => stage.stop());

interface Said {
  readonly status: number;
  readonly body: Record<string, string>;
}

async function post(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Said> {
  const answer = await fetch(stage.url + path, { method: 'POST', body: JSON.stringify(body), headers });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}

async function begin(id: string, language = 'typescript'): Promise<Record<string, string>> {
  const { status, body } = await post(`/scenarios/${id}/begin`, { language });
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

/** What was wrong with a run. */
async function failuresOf({ runId }: Record<string, string>): Promise<readonly string[]> {
  const { body } = await post(`/runs/${runId}/end`, {});
  return ((body as { failures?: readonly string[] }).failures ?? []).map((text) => text.split('\n')[0] ?? '');
}

/** A client that knows HTTP and no more: it neither signs nor says who it is. */
async function bareCall(begun: Record<string, string>, path: string): Promise<Said> {
  const { baseUrl, tenantSlug, apiKey } = begun;
  const asked = await fetch(`${baseUrl}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${tenantSlug}:${apiKey}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await asked.json()) as { access_token: string };
  const answer = await fetch(`${baseUrl}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}

describe('the control of a stage', () => {
  test('refuses what it does not know, in words', async () => {
    assert.equal((await post('/scenarios/no-such-one/begin', { language: 'typescript' })).status, 404);
    assert.equal((await post('/scenarios/wrong-values/begin', { language: 'cobol' })).status, 400);
    assert.equal((await post('/runs/0123/end', {})).status, 404);
    const { status, body } = await post('/scenarios/cancelled-in-flight/begin', { language: 'python-sync' });
    assert.equal(status, 409);
    assert.match(body.message ?? '', /is not for python-sync: a synchronous call of Python/);
  });

  test('is not for pages of a browser', async () => {
    const { status } = await post('/runs/0123/end', {}, { origin: 'https://example.com' });
    assert.equal(status, 403);
  });
});

describe('a run', () => {
  test('in which nothing was done has failed', async () => {
    assert.deepEqual(await failuresOf(await begin('retry-on-503')), [
      'customers.balance: 1 of its faults met no request.',
      'customers.balance: requests: 0 in place of 2.',
      'customers.balance: pauses: 0 in place of 1.',
    ]);
  });

  test('is judged by what the server holds', async () => {
    const failures = await failuresOf(await begin('batch-in-parts'));
    assert.equal(failures[0], 'orders.ingestBatch: requests: 0 in place of 1.');
    assert.match(failures[1] ?? '', /^cust_\w+ has 0 points in place of 31\.$/);
  });

  test('is judged by what the proxy saw, also where the server knows of nobody', async () => {
    const [first, second] = await failuresOf(await begin('order-gives-points'));
    assert.equal(first, 'token: requests: 0 in place of 1.');
    assert.equal(second, 'orders.ingest: requests: 0 in place of 1.');
  });

  test('passes requests on to the server, and judges them', async () => {
    const begun = await begin('points-beyond-32-bits');
    const { status, body } = await bareCall(begun, '/customers/cust_bronze/balance');
    assert.equal(status, 200);
    assert.equal(body.pointsBalance, Number.MAX_SAFE_INTEGER);
    assert.deepEqual(await failuresOf(begun), [
      'token: Its User-Agent is node.',
      'customers.balance: Its Accept is */*.',
      'customers.balance: Its User-Agent is node.',
      'customers.balance: It is not signed.',
    ]);
  });

  test('tells of a request that is no operation', async () => {
    const begun = await begin('vectors');
    assert.equal((await bareCall(begun, '/customers/cust_bronze/songs')).status, 404);
    assert.ok(
      (await failuresOf(begun)).includes('GET /api/v1/customers/cust_bronze/songs: The API has no such operation.'),
    );
  });

  test('has a server that refuses what is not signed, where the scenario says so', async () => {
    const begun = await begin('strict-policy');
    const { baseUrl, tenantSlug, apiKey } = begun;
    const asked = await fetch(`${baseUrl}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: `${tenantSlug}`,
        client_secret: `${apiKey}`,
      }),
    });
    const { access_token: token } = (await asked.json()) as { access_token: string };
    const answer = await fetch(`${baseUrl}/api/v1/customers`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    const { code } = (await answer.json()) as { code: string };
    assert.equal(code, 'signature-required');
    await failuresOf(begun);
  });

  test('has its own proxy, which is closed at its end', async () => {
    const [one, other] = await Promise.all([begin('vectors'), begin('vectors', 'java-sync')]);
    assert.notEqual(one.baseUrl, other.baseUrl);
    assert.notEqual(one.tenantSlug, other.tenantSlug);
    assert.deepEqual(await failuresOf(one), []);
    await assert.rejects(fetch(`${one.baseUrl}/oauth/token`));
    assert.deepEqual(await failuresOf(other), []);
  });

  test('can be one of many, and no more than there are proxies', async () => {
    const begun = await Promise.all(Array.from({ length: 48 }, () => begin('vectors')));
    assert.equal((await post('/scenarios/vectors/begin', { language: 'typescript' })).status, 503);
    await Promise.all(begun.map(failuresOf));
    await sleep(0);
    await failuresOf(await begin('vectors'));
  });

  test('is remembered as it was seen', () => {
    const failed = stage.results().filter(({ scenario }) => scenario === 'retry-on-503');
    assert.deepEqual(
      failed.map(({ column, failures }) => [column, failures.length]),
      [['typescript', 3]],
    );
  });
});
