import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FAKE_DIAGNOSTIC } from '../../fixture/fake-rule-sets.ts';
import { anOrder, startApi, type Answer, type RunningApi } from '../../fixture/start-api.ts';

let api: RunningApi;
before(async () => {
  api = await startApi();
});
after(async () => {
  await api.app.close();
});

test('the list has every version; a version has its source', async () => {
  const list = await api.call('GET', '/v1/rule-sets');
  assert.equal(list.body.data[0].activeVersion, 1);
  assert.equal(list.body.data[0].versions[0].author, 'key_fake');
  const version = await api.call('GET', '/v1/rule-sets/rs_fake/versions/1');
  assert.equal(version.body.source, 'ruleset acme {}');
  for (const path of ['rs_fake/versions/2', 'rs_other/versions/1']) {
    assert.equal((await api.call('GET', `/v1/rule-sets/${path}`)).body.code, 'rule-set-not-found');
  }
  for (const path of ['rs_fake/versions/0', 'rs_fake/versions/x', 'rs_fake/versions/1.5', 'other/versions/1']) {
    assert.equal((await api.call('GET', `/v1/rule-sets/${path}`)).body.code, 'not-found');
  }
});

test('201 and 422: saving', async () => {
  const body = { name: 'acme', source: 'ruleset acme {}', note: 'More' };
  assert.equal((await api.call('POST', '/v1/rule-sets', { body })).body.version, 2);
  const wrong = await api.call('POST', '/v1/rule-sets', { body: { ...body, source: 'wrong' } });
  assert.equal(wrong.status, 422);
  assert.deepEqual(wrong.body.diagnostics, [FAKE_DIAGNOSTIC]);
  for (const [change, pointer] of [
    [{ name: 'a b' }, '/name'],
    [{ note: '' }, '/note'],
    [{ source: 'x'.repeat(65_537) }, '/source'],
  ] as const) {
    const refused = await api.call('POST', '/v1/rule-sets', { body: { ...body, ...change } });
    assert.equal(refused.status, 422);
    assert.equal(refused.body.errors[0].pointer, pointer);
  }
});

test('validating, with and without a sample order', async () => {
  const plain = await api.call('POST', '/v1/rule-sets/validate', { body: { source: 'x' } });
  assert.deepEqual(plain.body, {
    valid: true,
    diagnostics: [],
    complexity: { score: 70, budget: 10_000 },
    liability: { bounds: [] },
  });
  const body = { source: 'x', order: anOrder() };
  assert.equal((await api.call('POST', '/v1/rule-sets/validate', { body })).body.preview.pointsEarned, 298);
  const wrong = { source: 'x', order: anOrder({ orderTotal: 1.001 }) };
  const refused = await api.call('POST', '/v1/rule-sets/validate', { body: wrong });
  assert.equal(refused.body.errors[0].pointer, '/order/orderTotal');
});

test('activating, at once and at a moment to come', async () => {
  const path = '/v1/rule-sets/rs_fake/activate';
  const now = await api.call('POST', path, { body: { version: 2 } });
  assert.deepEqual(now.body, {
    ruleSetId: 'rs_fake',
    version: 2,
    status: 'active',
    effectiveAt: '2026-03-01T09:30:00.000Z',
    activatedBy: 'key_fake',
  });
  const later = await api.call('POST', path, { body: { version: 2, effectiveAt: '2026-05-01T00:00:00+01:00' } });
  assert.equal(later.body.effectiveAt, '2026-04-30T23:00:00.000Z');
  const reader = { authorization: 'Bearer acme.rules_read~rules_write' };
  assert.equal((await api.call('POST', path, { body: { version: 2 }, headers: reader })).status, 403);
});

test('one rule set, with the version that the next save follows as its ETag', async () => {
  const answer = await api.call('GET', '/v1/rule-sets/rs_fake');
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('etag'), '"1"');
  assert.equal(answer.body.latestVersion, 1);
  assert.deepEqual(answer.body.activeShare, { experiment: 'half', fromBasisPoints: 0, toBasisPoints: 5000 });
  assert.equal((await api.call('GET', '/v1/rule-sets/rs_other')).body.code, 'rule-set-not-found');
  assert.equal((await api.call('GET', '/v1/rule-sets/other')).body.code, 'not-found');
});

test('saving on top of what was seen: 201, and 412 when it was changed since', async () => {
  const save = (name: string, headers: Record<string, string>): Promise<Answer> =>
    api.call('POST', '/v1/rule-sets', { body: { name, source: 'ruleset a {}', note: 'More' }, headers });
  const saved = await save('acme', { 'if-match': '"1"' });
  assert.equal(saved.status, 201);
  assert.equal(saved.headers.get('etag'), '"2"');
  assert.equal((await save('new', { 'if-none-match': '*' })).status, 201);
  for (const [name, headers] of [
    ['acme', { 'if-match': '"2"' }],
    ['acme', { 'if-none-match': '*' }],
    ['new', { 'if-match': '"1"' }],
  ] as const) {
    const refused = await save(name, headers);
    assert.equal(refused.status, 412, JSON.stringify(headers));
    assert.equal(refused.body.code, 'precondition-failed');
  }
});

test('activating for a share of the customers', async () => {
  const path = '/v1/rule-sets/rs_fake/activate';
  const share = { experiment: 'half', fromBasisPoints: 0, toBasisPoints: 5000 };
  const activated = await api.call('POST', path, { body: { version: 2, share } });
  assert.deepEqual(activated.body.share, share);
  for (const [change, pointer, code, status] of [
    [{ toBasisPoints: 0 }, '/share/toBasisPoints', 'too-small', 422],
    [{ toBasisPoints: 10_001 }, '/share/toBasisPoints', 'too-large', 422],
    [{ fromBasisPoints: -1 }, '/share/fromBasisPoints', 'too-small', 422],
    [{ fromBasisPoints: 0.5 }, '/share/fromBasisPoints', 'not-whole', 422],
    [{ experiment: 'a b' }, '/share/experiment', 'pattern', 422],
    [{ fromBasisPoints: '0' }, '/share/fromBasisPoints', 'wrong-type', 400],
    [{ from: 0 }, '/share/from', 'unknown-field', 400],
  ] as const) {
    const refused = await api.call('POST', path, { body: { version: 2, share: { ...share, ...change } } });
    assert.equal(refused.status, status, pointer);
    const found = (refused.body.errors as { pointer: string; code: string }[]).map((error) => [
      error.pointer,
      error.code,
    ]);
    assert.deepEqual(found, [[pointer, code]]);
  }
});

test('deactivating, with and without a body', async () => {
  const path = '/v1/rule-sets/rs_fake/deactivate';
  const now = await api.call('POST', path);
  assert.deepEqual(now.body, {
    ruleSetId: 'rs_fake',
    status: 'inactive',
    effectiveAt: '2026-03-01T09:30:00.000Z',
    deactivatedBy: 'key_fake',
  });
  const later = await api.call('POST', path, { body: { effectiveAt: '2026-05-01T00:00:00Z' } });
  assert.equal(later.body.status, 'scheduled');
  assert.equal((await api.call('POST', '/v1/rule-sets/rs_other/deactivate')).body.code, 'rule-set-not-found');
  const writer = { authorization: 'Bearer acme.rules_read~rules_write' };
  assert.equal((await api.call('POST', path, { headers: writer })).status, 403);
});

test('who activated what, page by page', async () => {
  const path = '/v1/rule-sets/rs_fake/activations';
  const first = await api.call('GET', `${path}?limit=1`);
  assert.deepEqual(first.body.data, [
    {
      number: 2,
      version: null,
      effectiveAt: '2026-03-01T09:30:00.000Z',
      decidedBy: 'key_fake',
      decidedAt: '2026-03-01T09:30:00.000Z',
    },
  ]);
  const second = await api.call('GET', `${path}?limit=1&cursor=${first.body.nextCursor}`);
  assert.equal(second.body.data[0].share.toBasisPoints, 5000);
  assert.equal(second.body.nextCursor, null);
  const elsewhere = `/v1/rule-sets/rs_other/activations?cursor=${first.body.nextCursor}`;
  assert.equal((await api.call('GET', elsewhere)).body.code, 'invalid-cursor');
});

test('what two versions do differently', async () => {
  const diff = await api.call('GET', '/v1/rule-sets/rs_fake/diff?from=1&to=2');
  assert.deepEqual(diff.body, {
    ruleSetId: 'rs_fake',
    from: 1,
    to: 2,
    sameMeaning: false,
    lines: [{ change: 'added', line: 2, text: 'rule b {}' }],
    declarations: [{ change: 'added', kind: 'rule', id: 'b' }],
  });
  for (const [query, pointer] of [
    ['from=1', '/query/to'],
    ['from=1&to=0', '/query/to'],
    ['from=x&to=1', '/query/from'],
  ] as const) {
    const refused = await api.call('GET', `/v1/rule-sets/rs_fake/diff?${query}`);
    assert.equal(refused.status, 400);
    assert.equal(refused.body.errors[0].pointer, pointer);
  }
});
