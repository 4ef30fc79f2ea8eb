import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { InvalidResponseError } from './errors.ts';
import { answeringServer, type AnsweringServer } from './fixture/answering-server.ts';
import { clientOf } from './fixture/client-of.ts';
import type { Operation } from './operation.ts';
import { requestPages, type PageBody } from './pages.ts';

interface Item {
  readonly at: Date;
}

const LIST: Operation<PageBody<Item>> = {
  id: 'things.list',
  method: 'GET',
  path: '/things',
  idempotency: 'read',
  query: ['limit', 'cursor'],
  result: { fields: { data: { list: { fields: { at: 'instant' } } } } },
};
let server: AnsweringServer;

before(async () => {
  server = await answeringServer();
  // Three pages, of which the second is empty.
  server.answer((response, { target }) => {
    const cursor = new URL(target, server.baseUrl).searchParams.get('cursor');
    const seconds = { null: [1, 2], two: [], three: [3] }[String(cursor)] ?? [];
    const nextCursor = { null: 'two', two: 'three' }[String(cursor)] ?? null;
    const data = seconds.map((second) => ({ at: `2026-03-01T00:00:0${second}Z` }));
    response.end(JSON.stringify({ data, nextCursor }));
  });
});
after(() => server.stop());

function things(query: Record<string, string | number> = {}) {
  return requestPages(clientOf(server), LIST, { query });
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test('items come one by one, through all pages, and the query goes along', async () => {
  const before = server.received.length;
  const items = await all(things({ limit: 2 }));
  assert.deepEqual(
    items.map(({ at }) => at.getUTCSeconds()),
    [1, 2, 3],
  );
  assert.deepEqual(
    server.received.slice(before).map(({ target }) => target),
    ['/api/v1/things?limit=2', '/api/v1/things?limit=2&cursor=two', '/api/v1/things?limit=2&cursor=three'],
  );
});

test('pages come one by one, and lead on', async () => {
  const pages = await all(things().pages());
  assert.deepEqual(
    pages.map(({ data, nextCursor }) => [data.length, nextCursor]),
    [
      [2, 'two'],
      [0, 'three'],
      [1, null],
    ],
  );
  const first = await things();
  const second = await first.next();
  assert.equal(second?.nextCursor, 'three');
  assert.equal(await pages[2]?.next(), undefined);
});

test('it goes on from a cursor', async () => {
  assert.equal((await all(things({ cursor: 'two' }))).length, 1);
});

test('nothing is asked before it is wanted, nor what nobody wants', async () => {
  const before = server.received.length;
  const list = things();
  for await (const _ of list) break;
  const { response, data } = await list.withResponse();
  assert.equal(response.status, 200);
  assert.equal(data.data.length, 2);
  assert.equal(server.received.length, before + 1);
});

test('a page that is none, or that leads to itself, ends the list', async () => {
  const odd = await answeringServer();
  const list = (cursor?: string) => all(requestPages(clientOf(odd), LIST, { query: { cursor } }));
  odd.answer({ status: 200, json: { data: [], nextCursor: 'same' } });
  await assert.rejects(list(), InvalidResponseError);
  odd.answer({ status: 200, json: { data: [], nextCursor: 7 } });
  await assert.rejects(list(), /no page/);
  odd.answer({ status: 200, json: { nextCursor: null } });
  await assert.rejects(list(), /no page/);
  await odd.stop();
});
