import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { RETRIES } from './behaviour.ts';
import { ConnectionError, TimeoutError } from './errors.ts';
import { answeringServer, TOKEN_ANSWER, type AnsweringServer, type Reaction } from './fixture/answering-server.ts';
import { clientOf, KEYED, READ, WRITE } from './fixture/client-of.ts';
import { hurriedClock } from './fixture/hurried-clock.ts';
import type { Hooks } from './hooks.ts';
import { RateLimitError, ServerError } from './status-errors.ts';

const PATH = { path: { thingId: 'x' } };
const OK: Reaction = { status: 200, json: { id: 'x' } };
const CUT: Reaction = (response) => void response.destroy();
const TRUNCATED: Reaction = (response) => {
  response.writeHead(200, { 'content-length': 100 });
  response.write('{"id":');
  setImmediate(() => response.destroy());
};
const SILENT: Reaction = () => undefined;
let server: AnsweringServer;
let earlier: number;

before(async () => (server = await answeringServer()));
after(() => server.stop());
beforeEach(() => {
  server.answer(OK);
  server.answerTokens({ status: 200, json: TOKEN_ANSWER });
  earlier = server.received.length;
});

function sent(): number {
  return server.received.length - earlier;
}

/** How long something took by a clock. */
async function timed(clock: { elapsed(): number }, run: () => Promise<unknown>): Promise<number> {
  const begun = clock.elapsed();
  await run();
  return clock.elapsed() - begun;
}

test('what was lost is sent again, the same, with a signature of its own', async () => {
  server.answer(CUT, TRUNCATED, OK);
  await clientOf(server).request(KEYED, { body: { points: 5 } });
  const requests = server.received.slice(-3);
  assert.equal(sent(), 3);
  assert.equal(new Set(requests.map(({ headers }) => headers['idempotency-key'])).size, 1);
  assert.equal(new Set(requests.map(({ body }) => body)).size, 1);
  assert.equal(new Set(requests.map(({ headers }) => headers['signature'])).size, 3);
});

test('it is tried no more often than the client, or the call, says', async () => {
  server.answer(CUT);
  await assert.rejects(clientOf(server).request(READ, PATH), ConnectionError);
  assert.equal(sent(), 3);
  await assert.rejects(clientOf(server, { maxRetries: 4 }).request(READ, PATH, { maxRetries: 0 }), ConnectionError);
  assert.equal(sent(), 4);
});

test('what must not happen twice is sent once', async () => {
  server.answer(CUT);
  await assert.rejects(clientOf(server).request(WRITE, PATH), ConnectionError);
  server.answer({ status: 500 });
  await assert.rejects(clientOf(server).request(WRITE, PATH), ServerError);
  assert.equal(sent(), 2);
  server.answer({ status: 429 }, { status: 503, json: { code: 'too-busy' } }, OK);
  await clientOf(server).request(WRITE, PATH);
  assert.equal(sent(), 5);
});

test('Retry-After is waited for, and one that is too long ends the call at once', async () => {
  const clock = hurriedClock(10);
  server.answer({ status: 503, headers: { 'retry-after': '2' } }, OK);
  const tookMs = await timed(clock, () => clientOf(server, { clock }).request(READ, PATH).withResponse());
  assert.ok(tookMs >= 2000, `${tookMs} ms`);
  server.answer({ status: 429, headers: { 'retry-after': '61' } }, OK);
  const shortMs = await timed(clock, () =>
    assert.rejects(clientOf(server, { clock }).request(READ, PATH), RateLimitError),
  );
  assert.ok(shortMs < 50_000, `${shortMs} ms`);
});

test('an attempt that takes too long is given up and tried again', async () => {
  server.answer(SILENT, OK);
  await clientOf(server).request(READ, PATH, { attemptTimeoutMs: 200_000 });
  assert.equal(sent(), 2);
  server.answer((response) => void response.write('{"id":'));
  await assert.rejects(clientOf(server).request(READ, PATH, { attemptTimeoutMs: 10_000, maxRetries: 1 }), (error) => {
    assert.ok(error instanceof TimeoutError);
    assert.match(error.message, /within 10000 ms/);
    return true;
  });
});

test('a call ends when its time is up, whatever it is doing', async () => {
  const clock = hurriedClock();
  server.answer(SILENT);
  const failures: boolean[] = [];
  const hooks: Hooks = { onError: ({ willRetry }) => void failures.push(willRetry) };
  const tookMs = await timed(clock, () =>
    assert.rejects(clientOf(server, { clock, hooks }).request(READ, PATH, { totalTimeoutMs: 15_000 }), (error) => {
      assert.ok(error instanceof TimeoutError);
      assert.match(error.message, /No result within 15000 ms/);
      return true;
    }),
  );
  assert.ok(tookMs >= 15_000 && tookMs < 500_000, `${tookMs} ms`);
  assert.deepEqual(failures, [false]);
  // A wait that would pass the end is not begun: the error at hand says more.
  server.answer({ status: 503, headers: { 'retry-after': '50' } });
  await assert.rejects(clientOf(server).request(READ, PATH, { totalTimeoutMs: 40_000 }), ServerError);
});

test('whoever gives up gets their own reason, and the connection is closed', async () => {
  const controller = new AbortController();
  const closed = Promise.withResolvers<void>();
  server.answer((response) => {
    response.on('close', closed.resolve);
    controller.abort(new Error('enough'));
  });
  await assert.rejects(clientOf(server).request(READ, PATH, { signal: controller.signal }), /^Error: enough$/);
  await closed.promise;
  assert.equal(sent(), 1);
  await assert.rejects(clientOf(server).request(READ, PATH, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  assert.equal(sent(), 1);
});

test('nothing is sent for whoever has given up already, also by a fetch that looks at no signal', async () => {
  const heedless: typeof fetch = (target, { signal: _, ...init } = {}) => fetch(target, init);
  const client = clientOf(server, { fetch: heedless });
  await client.request(READ, PATH);
  const before = sent();
  await assert.rejects(client.request(READ, PATH, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  assert.equal(sent(), before);
});

test('giving up ends the wait between attempts', async () => {
  const clock = hurriedClock(1);
  const controller = new AbortController();
  server.answer({ status: 503, headers: { 'retry-after': '30' } });
  const hooks = { onError: () => controller.abort() };
  const tookMs = await timed(clock, () =>
    assert.rejects(clientOf(server, { clock, hooks }).request(READ, PATH, { signal: controller.signal }), {
      name: 'AbortError',
    }),
  );
  assert.ok(tookMs < 5000, `${tookMs} ms`);
});

test('whoever gives up while a token is asked for takes it from nobody else', async () => {
  const controller = new AbortController();
  const asked = server.tokenRequests.length;
  server.answerTokens((response) => {
    controller.abort();
    setTimeout(() => response.end(JSON.stringify(TOKEN_ANSWER)), 20);
  });
  const client = clientOf(server);
  const given = client.request(READ, PATH, { signal: controller.signal });
  const other = client.request(READ, PATH);
  await assert.rejects(given, { name: 'AbortError' });
  await other;
  assert.equal(server.tokenRequests.length, asked + 1);
});

test('requests for a token are tried again by the same rules, and not once more by the call', async () => {
  const asked = server.tokenRequests.length;
  server.answerTokens(CUT);
  await assert.rejects(clientOf(server).request(READ, PATH), ConnectionError);
  assert.equal(server.tokenRequests.length, asked + 3);
  assert.equal(sent(), 0);
});

test('after 80 % of its life the next token is asked for beside the calls, which use the one that lives', async () => {
  let elapsed = 0;
  const clock = { ...hurriedClock(), elapsed: () => elapsed };
  const tokens = (name: string): Reaction => ({ status: 200, json: { access_token: name, expires_in: 100 } });
  const client = clientOf(server, { clock, maxRetries: 0 });
  const used = async (): Promise<string> => {
    await client.request(READ, PATH);
    return server.received.at(-1)?.headers.authorization ?? '';
  };
  const askedSince = async (before: number): Promise<void> => {
    while (server.tokenRequests.length === before) await nextTurn();
  };
  server.answerTokens(tokens('first'));
  assert.equal(await used(), 'Bearer first');
  server.answerTokens(tokens('second'));
  const first = server.tokenRequests.length;
  elapsed = 79_900;
  assert.equal(await used(), 'Bearer first');
  assert.equal(server.tokenRequests.length, first);
  elapsed = 80_100;
  assert.equal(await used(), 'Bearer first');
  await askedSince(first);
  while ((await used()) === 'Bearer first');
  assert.equal(server.received.at(-1)?.headers.authorization, 'Bearer second');
  assert.equal(server.tokenRequests.length, first + 1);

  server.answerTokens({ status: 503 });
  elapsed += 90_000;
  assert.equal(await used(), 'Bearer second');
  await askedSince(first + 1);
  // Left in peace for a while, once it has failed.
  for (let call = 0; call < 10; call++) assert.equal(await used(), 'Bearer second');
  assert.equal(server.tokenRequests.length, first + 2);
  elapsed += RETRIES.maxDelayMs;
  assert.equal(await used(), 'Bearer second');
  await askedSince(first + 2);
  elapsed += 10_000;
  await assert.rejects(client.request(READ, PATH), ServerError);
});
