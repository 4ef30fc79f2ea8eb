import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anOrder, startApi, type RunningApi } from '../../fixture/start-api.ts';

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
  assert.deepEqual(wrong.body.diagnostics, []);
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
  assert.deepEqual(plain.body, { valid: true, diagnostics: [], complexity: { score: 70, budget: 10_000 } });
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
