import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startApi, type Answer, type RunningApi } from '../../fixture/start-api.ts';
import { MAX_MEMBERS } from './list-schema.ts';

let api: RunningApi;
before(async () => {
  api = await startApi();
});
after(async () => {
  await api.app.close();
});

const NEW = { 'if-none-match': '*' };

function put(name: string, members: unknown, headers: Record<string, string> = NEW): Promise<Answer> {
  return api.call('PUT', `/v1/lists/${name}`, { body: { members }, headers });
}

test('201 and 200: a list is made, then written again', async () => {
  const made = await put('skus', ['b', 'a', 'b']);
  assert.equal(made.status, 201);
  assert.equal(made.headers.get('etag'), '"1"');
  assert.deepEqual(made.body, {
    name: 'skus',
    version: 1,
    memberCount: 2,
    author: 'key_fake',
    updatedAt: '2026-03-01T09:30:00.000Z',
  });
  const again = await put('skus', ['c'], { 'if-match': '"1"' });
  assert.equal(again.status, 200);
  assert.equal(again.headers.get('etag'), '"2"');
  const newest = await api.call('GET', '/v1/lists/skus');
  assert.deepEqual(newest.body.members, ['c']);
  assert.equal(newest.headers.get('etag'), '"2"');
  const older = await api.call('GET', '/v1/lists/skus?version=1');
  assert.deepEqual(older.body.members, ['b', 'a']);
  assert.equal(older.headers.get('etag'), '"1"');
});

test('412: somebody else was faster, and nobody may create twice', async () => {
  await put('taken', ['a']);
  for (const headers of [
    NEW,
    { 'if-match': '"2"' },
    { 'if-match': 'W/"1"' },
    { 'if-match': '"one"' },
    { 'if-match': '"1e0"' },
    { 'if-match': '"01"' },
    { 'if-match': '""' },
  ]) {
    const refused = await put('taken', ['b'], headers);
    assert.equal(refused.status, 412, JSON.stringify(headers));
    assert.equal(refused.body.code, 'precondition-failed');
  }
  assert.equal((await put('absent', ['b'], { 'if-match': '"1"' })).status, 412);
  assert.deepEqual((await api.call('GET', '/v1/lists/taken')).body.members, ['a']);
});

test('428: without a precondition nothing is written', async () => {
  const refused = await put('blind', ['a'], {});
  assert.equal(refused.status, 428);
  assert.equal(refused.body.code, 'precondition-required');
  assert.equal((await api.call('GET', '/v1/lists/blind')).status, 404);
});

test('400: what is no precondition', async () => {
  for (const [headers, pointer, code] of [
    [{ 'if-match': '1' }, '/header/If-Match', 'not-a-tag'],
    [{ 'if-match': '*' }, '/header/If-Match', 'not-a-tag'],
    [{ 'if-match': '"1", "2"' }, '/header/If-Match', 'not-a-tag'],
    [{ 'if-match': '"1' }, '/header/If-Match', 'not-a-tag'],
    [{ 'if-match': '' }, '/header/If-Match', 'not-a-tag'],
    [{ 'if-match': 'w/"1"' }, '/header/If-Match', 'not-a-tag'],
    [{ 'if-none-match': '"1"' }, '/header/If-None-Match', 'not-a-star'],
    [{ 'if-match': '"1"', 'if-none-match': '*' }, '/header/If-None-Match', 'contradiction'],
  ] as const) {
    const refused = await put('odd', ['a'], headers);
    assert.equal(refused.status, 400, JSON.stringify(headers));
    assert.equal(refused.body.errors[0].pointer, pointer);
    assert.equal(refused.body.errors[0].code, code);
  }
});

test('400 and 422: members that are none', async () => {
  for (const [members, status, pointer, code] of [
    [undefined, 400, '/members', 'missing'],
    ['a', 400, '/members', 'wrong-type'],
    [[1], 400, '/members/0', 'wrong-type'],
    [[null], 400, '/members/0', 'wrong-type'],
    [[''], 422, '/members/0', 'too-short'],
    [['a', 'x'.repeat(201)], 422, '/members/1', 'too-long'],
    [['a\u202eb'], 422, '/members/0', 'pattern'],
    [Array.from({ length: MAX_MEMBERS + 1 }, () => 'a'), 422, '/members', 'too-many-items'],
  ] as const) {
    const refused = await put('bad', members);
    assert.equal(refused.status, status);
    const [error] = refused.body.errors as { pointer: string; code: string }[];
    assert.deepEqual([error?.pointer, error?.code], [pointer, code]);
  }
  assert.equal((await put('long', ['😀'.repeat(200)])).status, 201);
});

test('404: names that are none, lists that are not there', async () => {
  for (const name of ['a.b', 'a%20b', 'x'.repeat(65), 'ä']) {
    assert.equal((await put(encodeURI(decodeURI(name)), ['a'])).body.code, 'not-found', name);
  }
  assert.equal((await api.call('GET', '/v1/lists/none')).body.code, 'list-not-found');
  await put('short', []);
  assert.equal((await api.call('GET', '/v1/lists/short?version=2')).body.code, 'list-not-found');
  assert.equal((await api.call('GET', '/v1/lists/short?version=0')).status, 400);
});

test('100,000 members go in and come out, and 24 MiB is the end', async () => {
  const members = Array.from({ length: MAX_MEMBERS }, (_, index) => `${'x'.repeat(190)}${index}`);
  const made = await put('large', members);
  assert.equal(made.status, 201);
  assert.equal(made.body.memberCount, MAX_MEMBERS);
  const read = await api.call('GET', '/v1/lists/large');
  assert.equal(read.body.members.at(-1), members.at(-1));
  const head = `PUT /v1/lists/huge HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer acme.all\r\nIf-None-Match: *\r\n`;
  const length = `Content-Type: application/json\r\nContent-Length: ${24 * 1024 * 1024 + 1}\r\n\r\n{`;
  assert.equal((await api.raw(`${head}${length}`)).status, 413);
});

test('the list of lists has pages, by name and without members', async () => {
  const own = await startApi();
  for (const name of ['b', 'a']) {
    await own.call('PUT', `/v1/lists/${name}`, { body: { members: ['x'] }, headers: NEW });
  }
  const first = await own.call('GET', '/v1/lists?limit=1');
  assert.equal(first.body.data[0].name, 'a');
  assert.equal('members' in first.body.data[0], false);
  const second = await own.call('GET', `/v1/lists?limit=1&cursor=${first.body.nextCursor}`);
  assert.equal(second.body.data[0].name, 'b');
  assert.equal(second.body.nextCursor, null);
  await own.app.close();
});

test('403: reading needs rules:read, writing rules:write', async () => {
  const writer = { authorization: 'Bearer acme.rules_write' };
  const reader = { authorization: 'Bearer acme.rules_read' };
  assert.equal((await api.call('GET', '/v1/lists', { headers: writer })).status, 403);
  assert.equal((await put('mine', ['a'], { ...NEW, ...reader })).status, 403);
});
