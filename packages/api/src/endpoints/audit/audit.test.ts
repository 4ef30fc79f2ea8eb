import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startApi, type Answer, type RunningApi } from '../../fixture/start-api.ts';

let api: RunningApi;
before(async () => {
  api = await startApi();
});
after(async () => {
  await api.app.close();
  assert.deepEqual(api.failures, []);
});

async function ids(query: string): Promise<string[]> {
  const { status, body } = await api.call('GET', `/v1/audit${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body.data.map((record: { auditId: string }) => record.auditId);
}

function errorsOf({ body }: Answer): string[] {
  return body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);
}

test('200: everything that is known of a change', async () => {
  const { body } = await api.call('GET', '/v1/audit?limit=1');
  assert.deepEqual(body.data, [
    {
      auditId: 'aud_3',
      recordedAt: '2026-03-01T09:30:00.000Z',
      actor: { kind: 'member', id: 'mbr_ada' },
      action: 'rule-set.saved',
      subject: { kind: 'rule-set', id: 'rs_fake' },
      version: 2,
      reason: 'More',
      requestId: 'req_1',
      remoteAddress: '192.0.2.7',
      details: { event: { type: 'rule_set.saved', stripe: 0, seq: 41 } },
      journalSeq: 57,
    },
  ]);
});

test('200: narrowed by each filter, and in pages', async () => {
  assert.deepEqual(await ids(''), ['aud_3', 'aud_2', 'aud_1']);
  assert.deepEqual(await ids('?actorId=mbr_ada'), ['aud_3', 'aud_1']);
  assert.deepEqual(await ids('?action=api-key.created'), ['aud_2']);
  assert.deepEqual(await ids('?subjectKind=list&subjectId=skus'), ['aud_1']);
  assert.deepEqual(await ids('?subjectKind=list&subjectId=skus&action=list.changed&actorId=nobody'), []);
  assert.deepEqual(await ids('?from=2026-03-01T09:29:00Z&to=2026-03-01T09:30:00Z'), ['aud_2']);
  const first = await api.call('GET', '/v1/audit?actorId=mbr_ada&limit=1');
  const cursor: string = first.body.nextCursor;
  assert.deepEqual(await ids(`?actorId=mbr_ada&limit=1&cursor=${cursor}`), ['aud_1']);
  const other = await api.call('GET', `/v1/audit?action=list.changed&cursor=${cursor}`);
  assert.deepEqual([other.status, other.body.code], [400, 'invalid-cursor']);
});

test('400: a filter that is none', async () => {
  for (const [query, error] of [
    ['?action=anything', '/query/action not-one-of'],
    ['?subjectKind=list', '/query/subjectId missing'],
    ['?subjectId=skus', '/query/subjectKind missing'],
    ['?actorId=', '/query/actorId too-short'],
    [`?actorId=${'x'.repeat(201)}`, '/query/actorId too-long'],
    ['?from=yesterday', '/query/from not-an-instant'],
    ['?actor=mbr_ada', '/query/actor unknown-field'],
  ] as const) {
    const answer = await api.call('GET', `/v1/audit${query}`);
    assert.deepEqual([answer.status, answer.body.code], [400, 'malformed-request'], query);
    assert.deepEqual(errorsOf(answer), [error]);
  }
});

test('401 and 403: not without a token, nor without audit:read', async () => {
  assert.equal((await api.call('GET', '/v1/audit', { headers: { authorization: '' } })).status, 401);
  const headers = { authorization: 'Bearer acme.orders_read~programme_read' };
  const { status, body } = await api.call('GET', '/v1/audit', { headers });
  assert.deepEqual([status, body.requiredScope], [403, 'audit:read']);
});
