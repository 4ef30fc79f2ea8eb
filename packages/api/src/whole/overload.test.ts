import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '@loyaltyos/problems';
import { fakeAuthority } from '../fixture/fake-authority.ts';
import { fakeEngine } from '../fixture/fake-engine.ts';
import { anOrder, startApi, type Answer, type RunningApi } from '../fixture/start-api.ts';
import { Intake, type IntakeOptions } from '../http/intake.ts';

const BALANCE = '/v1/customers/cust_a1b2/balance';
const OTHER = { headers: { authorization: 'Bearer other.all' } };

/** An API whose balances take so long, and that takes in so much. */
async function startSlowApi(
  t: TestContext,
  tookMs: () => number,
  options: Partial<IntakeOptions> = {},
): Promise<{ api: RunningApi; intake: Intake }> {
  const intake = new Intake({ targetMs: 100, maxWaitMs: 300, maxInFlight: 40, servers: 1, ...options });
  const engine = fakeEngine();
  const api = await startApi({
    intake,
    engine: {
      ...engine,
      getBalance: async (...given) => {
        await sleep(tookMs());
        return engine.getBalance(...given);
      },
    },
  });
  t.after(() => api.app.close());
  await api.call('POST', '/v1/orders', { body: anOrder() });
  return { api, intake };
}

/** Reads balances over and over with so many callers, until told to stop. */
function flood(api: RunningApi, callers: number): { stop: () => Promise<Map<number, number>> } {
  const end = new AbortController();
  const answers = new Map<number, number>();
  const call = async (): Promise<void> => {
    while (!end.signal.aborted) {
      const answer = await api.call('GET', BALANCE);
      answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1);
      if (answer.status !== 200) assertSaysWhenToComeBack(answer);
    }
  };
  const done = Promise.all(Array.from({ length: callers }, call));
  const stop = async (): Promise<Map<number, number>> => {
    end.abort();
    await done;
    return answers;
  };
  return { stop };
}

function assertSaysWhenToComeBack(answer: Answer): void {
  assert.ok([429, 503].includes(answer.status), String(answer.status));
  assert.match(answer.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
  assert.equal(answer.body.retryable, true);
}

test('a tenant that floods is refused, another is served as if it were alone, and all is well afterwards', async (t) => {
  const { api, intake } = await startSlowApi(t, () => 30, { maxInFlight: 8, maxWaitMs: 100 });
  const flooding = flood(api, 60);
  await sleep(200);
  const tookMs: number[] = [];
  for (let index = 0; index < 15; index += 1) {
    const start = performance.now();
    const { status } = await api.call('GET', BALANCE, OTHER);
    tookMs.push(performance.now() - start);
    assert.equal(status, 200);
  }
  const health = await Promise.all(['/healthz', '/readyz', '/metrics'].map((path) => api.call('GET', path)));
  assert.deepEqual(
    health.map(({ status }) => status),
    [200, 200, 200],
  );
  const answers = await flooding.stop();
  assert.ok((answers.get(429) ?? 0) > 0 && (answers.get(200) ?? 0) > 0, JSON.stringify([...answers]));
  const { inFlight, waiting, refused } = intake.figures;
  assert.deepEqual([inFlight, waiting], [0, 0]);
  assert.equal(refused.own_share, answers.get(429));
  assert.equal(refused.process_full, answers.get(503) ?? 0);
  t.diagnostic(`beside the flood: ${tookMs.map(Math.round).join(', ')} ms`);
  assert.equal((await api.call('GET', BALANCE)).status, 200);
});

test('a server that becomes slow takes in less, and more again when it recovers', async (t) => {
  let tookMs = 20;
  const { api, intake } = await startSlowApi(t, () => tookMs, { targetMs: 200, maxInFlight: 64, maxWaitMs: 1000 });
  const flooding = flood(api, 60);
  await sleep(500);
  const before = intake.figures.limit;
  tookMs = 1500;
  const until = async (isSo: () => boolean): Promise<void> => {
    for (let waitedMs = 0; waitedMs < 20_000 && !isSo(); waitedMs += 20) await sleep(20);
    assert.ok(isSo(), `${intake.figures.limit}, after ${before}`);
  };
  await until(() => intake.figures.limit <= 40);
  tookMs = 5;
  await until(() => intake.figures.limit >= 60);
  await flooding.stop();
});

test('who is refused is told so before any of the body was sent', async (t) => {
  const { api, intake } = await startSlowApi(t, () => 2000, { maxInFlight: 4, maxWaitMs: 100 });
  const held = Array.from({ length: 4 }, () => api.call('GET', BALANCE));
  while (intake.figures.inFlight < 4) await sleep(5);
  const answer = await api.raw(
    'POST /v1/orders HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer acme.all\r\nContent-Type: application/json\r\n' +
      'Content-Length: 500000\r\n\r\n',
  );
  assert.equal(answer.status, 429);
  assert.match(answer.head, /\r\nretry-after: 1\r\n/i);
  assert.equal(JSON.parse(answer.body).code, 'too-many-requests');
  const other = await api.call('GET', BALANCE, OTHER);
  assert.equal(other.status, 200, 'somebody who asks for little');
  await Promise.all(held);
});

test('who goes away while waiting gives up the turn', async (t) => {
  const { api, intake } = await startSlowApi(t, () => 300, { maxInFlight: 4, maxWaitMs: 5000 });
  const held = Array.from({ length: 4 }, () => api.call('GET', BALANCE));
  while (intake.figures.inFlight < 4) await sleep(5);
  const socket = connect(api.port, '127.0.0.1');
  socket.write(`GET ${BALANCE} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer acme.all\r\n\r\n`);
  while (intake.figures.waiting < 1) await sleep(5);
  socket.destroy();
  while (intake.figures.waiting > 0) await sleep(5);
  await Promise.all(held);
  while (intake.figures.inFlight > 0) await sleep(5);
  assert.equal(intake.figures.admittedAfterWaiting, 0);
});

test('answers to a tenant with a limit say what is left, whatever they are; beyond it 429', async (t) => {
  const terms = { requestsPerSecond: 20, signatures: 'off', browserOrigins: [] } as const;
  const api = await startApi({
    authority: {
      ...fakeAuthority,
      authenticate: async (...given) => ({ ...(await fakeAuthority.authenticate(...given)), terms }),
    },
    intake: new Intake(undefined, () => 0),
  });
  t.after(() => api.app.close());
  const fieldsOf = ({ headers }: Answer): (string | null)[] => [
    headers.get('ratelimit-policy'),
    headers.get('ratelimit'),
  ];
  const created = await api.call('POST', '/v1/orders', { body: anOrder() });
  assert.deepEqual(fieldsOf(created), ['"tenant";q=20;w=1', '"tenant";r=19;t=1']);
  const missing = await api.call('GET', '/v1/orders/none');
  assert.deepEqual([missing.status, missing.headers.get('ratelimit')], [404, '"tenant";r=18;t=1']);
  const denied = await api.call('GET', BALANCE, { headers: { authorization: 'Bearer acme.rules_read' } });
  assert.deepEqual([denied.status, denied.headers.get('ratelimit')], [403, '"tenant";r=17;t=1']);
  const orders = Array.from({ length: 120 }, (_, index) => anOrder({ orderId: `ord_${index}` }));
  const batch = await api.call('POST', '/v1/orders/batch', { body: { orders } });
  assert.deepEqual([batch.status, batch.headers.get('ratelimit')], [200, '"tenant";r=5;t=1']);
  for (let index = 0; index < 5; index += 1) assert.equal((await api.call('GET', '/v1/orders/none')).status, 404);
  const limited = await api.call('GET', '/v1/orders/none');
  assertSaysWhenToComeBack(limited);
  const { code, limit, plan, allowed } = limited.body;
  assert.deepEqual(
    { code, limit, plan, allowed },
    { code: 'rate-limited', limit: 'requestsPerSecond', plan: 'growth', allowed: 20 },
  );
  assert.deepEqual(fieldsOf(limited), ['"tenant";q=20;w=1', '"tenant";r=0;t=1']);
  assert.equal((await api.call('GET', '/v1/orders/none', OTHER)).status, 404, 'another tenant');
  assert.deepEqual(fieldsOf(await api.call('GET', '/healthz')), [null, null]);
});

let api: RunningApi;
before(async () => {
  api = await startApi();
});
after(() => api.app.close());

test('a flood of bad tokens is refused without being looked at, and tokens that are known go on', async () => {
  const bad = { headers: { authorization: 'Bearer nobody' } };
  const answers: Answer[] = [];
  for (let index = 0; index < 8; index += 1) {
    answers.push(...(await Promise.all(Array.from({ length: 50 }, () => api.call('GET', BALANCE, bad)))));
  }
  const refused = answers.filter(({ status }) => status === 429);
  assert.ok(refused.length >= 40 && refused.length <= 100, `${refused.length} of 400`);
  assert.ok(answers.every(({ status }) => status === 401 || status === 429));
  for (const answer of refused) {
    assert.equal(answer.body.code, 'too-many-attempts');
    assertSaysWhenToComeBack(answer);
  }
  assert.equal((await api.call('GET', '/v1/rule-sets')).status, 200);
});

test('of a hundred bad keys at once some are refused, and then a good one of that address too, but no known token', async () => {
  const tokenOf = (secret: string): Promise<Answer> => {
    const client = Buffer.from(`acme-retail:${encodeURIComponent(secret)}`).toString('base64');
    const headers = { 'content-type': 'application/x-www-form-urlencoded', authorization: `Basic ${client}` };
    return api.call('POST', '/oauth/token', { body: 'grant_type=client_credentials', headers });
  };
  const good = await Promise.all(Array.from({ length: 55 }, () => tokenOf('s:e+c r%t')));
  assert.ok(good.every(({ status }) => status === 200));
  const answers = await Promise.all(Array.from({ length: 100 }, () => tokenOf('wrong')));
  const refused = answers.filter(({ status }) => status === 429);
  assert.ok(refused.length >= 35 && refused.length <= 45, `${refused.length} of 100`);
  assert.ok(answers.every(({ status }) => status === 401 || status === 429));
  for (const answer of refused) assertSaysWhenToComeBack(answer);
  assert.equal((await api.call('GET', '/v1/rule-sets')).status, 200);
});

test('secrets that there was no time to look at are not held against an address', async (t) => {
  let hasTime = false;
  const busy = await startApi({
    authority: {
      ...fakeAuthority,
      issueToken: async (...given) => {
        if (!hasTime) throw new Problem('too-many-requests', { retryAfterSeconds: 1 });
        return fakeAuthority.issueToken(...given);
      },
    },
    intake: new Intake(undefined, () => 0),
  });
  t.after(() => busy.app.close());
  const client = Buffer.from(`acme-retail:${encodeURIComponent('s:e+c r%t')}`).toString('base64');
  const headers = { 'content-type': 'application/x-www-form-urlencoded', authorization: `Basic ${client}` };
  const ask = (): Promise<Answer> =>
    busy.call('POST', '/oauth/token', { body: 'grant_type=client_credentials', headers });
  for (let index = 0; index < 80; index += 1) {
    const answer = await ask();
    assert.equal(answer.body.code, 'too-many-requests');
    assertSaysWhenToComeBack(answer);
  }
  hasTime = true;
  assert.equal((await ask()).status, 200);
});

test('whatever says come back says when', async (t) => {
  const lost = await startApi({
    engine: {
      ...fakeEngine(),
      getBalance: async () => {
        throw new Problem('unavailable');
      },
    },
  });
  t.after(() => lost.app.close());
  const answer = await lost.call('GET', BALANCE);
  assert.equal(answer.status, 503);
  assertSaysWhenToComeBack(answer);
});
