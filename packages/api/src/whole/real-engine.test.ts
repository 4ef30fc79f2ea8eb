import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { anOrder, type Answer, type RunningApi } from '../fixture/start-api.ts';
import { startRealApi, type RealApi } from '../fixture/start-real-api.ts';

/** Whatever the engine answers is held against the schemas: that both mean the same is what is tested here. */
let real: RealApi;
let api: RunningApi;
before(async () => {
  real = await startRealApi();
  real.work();
  ({ api } = real);
});
after(() => real.stop());

const source = (name: string, rules: string): string =>
  `ruleset ${name} { currencies GBP  group only best cap 1000 per customer per month  ${rules} }`;
const ONE = source('spring', 'rule some { on order in only earn rate { GBP: 3 } of order.total max 500 per order }');
const TWO = source(
  'spring',
  `rule some { on order in only earn 10 }
   rule more { on order in only when sku-count > 0 and not has customer.birthdate earn 20 }`,
).replace('sku-count', 'count(lines where sku in list("skus"))');

async function get(path: string): Promise<Answer> {
  const answer = await api.call('GET', `/v1/${path}`);
  assert.equal(answer.status, 200, `${path}: ${JSON.stringify(answer.body)}`);
  return answer;
}

test('lists, and a rule set from its check to its history', async () => {
  const list = { members: ['TRAINER-42', 'x'] };
  await api.call('PUT', '/v1/lists/skus', { body: list, headers: { 'if-none-match': '*' } });
  assert.deepEqual((await get('lists/skus')).body.members, list.members);
  assert.equal((await get('lists')).body.data.length, 1);

  const validated = await api.call('POST', '/v1/rule-sets/validate', { body: { source: TWO, order: anOrder() } });
  assert.equal(validated.body.valid, true, JSON.stringify(validated.body.diagnostics));
  assert.equal(validated.body.preview.pointsEarned, 20);
  assert.equal(validated.body.liability.bounds[0].points, 20);
  const overlap = (validated.body.diagnostics as { code: string; witness?: { order: object } }[]).find(
    ({ code }) => code === 'W804',
  );
  assert.ok(overlap?.witness);

  const save = (text: string, tag: Record<string, string>): Promise<Answer> =>
    api.call('POST', '/v1/rule-sets', { body: { name: 'spring', source: text, note: 'Try' }, headers: tag });
  const saved = await save(ONE, { 'if-none-match': '*' });
  assert.equal(saved.status, 201, JSON.stringify(saved.body));
  const again = await save(TWO, { 'if-match': saved.headers.get('etag') ?? '' });
  assert.equal(again.body.version, 2);
  assert.equal((await save(ONE, { 'if-match': '"1"' })).status, 412);
  assert.equal((await save('ruleset spring {', {})).body.code, 'rule-set-invalid');

  const id = saved.body.ruleSetId as string;
  assert.equal((await get(`rule-sets/${id}`)).headers.get('etag'), '"2"');
  const share = { experiment: 'try', fromBasisPoints: 0, toBasisPoints: 10_000 };
  await api.call('POST', `/v1/rule-sets/${id}/activate`, { body: { version: 2, share } });
  assert.deepEqual((await get(`rule-sets/${id}`)).body.activeShare, share);
  assert.equal((await api.call('POST', '/v1/orders', { body: anOrder({ orderId: 'ord_spring' }) })).status, 201);
  await api.call('POST', `/v1/rule-sets/${id}/deactivate`);
  const activations = await get(`rule-sets/${id}/activations?limit=1`);
  assert.equal(activations.body.data[0].version, null);
  const older = await get(`rule-sets/${id}/activations?limit=1&cursor=${activations.body.nextCursor}`);
  assert.deepEqual(older.body.data[0].share, share);
  const diff = await get(`rule-sets/${id}/diff?from=1&to=2`);
  assert.deepEqual(diff.body.declarations, [
    { change: 'added', kind: 'rule', id: 'more' },
    { change: 'changed', kind: 'rule', id: 'some' },
  ]);
  assert.equal((await get('rule-sets')).body.data.length, 2);
});

test('a simulation of each kind of program', async () => {
  const [ruleSet] = (await get('rule-sets')).body.data as { ruleSetId: string }[];
  const order = anOrder({ orderId: 'ord_sim' });
  for (const program of [{}, { source: ONE }, { ruleSetId: ruleSet!.ruleSetId, version: 1 }]) {
    const { status, body } = await api.call('POST', '/v1/orders/ord_sim/simulate', { body: { order, ...program } });
    assert.equal(status, 200, JSON.stringify(body));
    assert.ok(body.trace.ruleSets.length > 0);
  }
});

test('a backtest from its request to its report', async () => {
  const period = { from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z', experiment: 'try' };
  const made = await api.call('POST', '/v1/rule-sets/backtests', { body: { source: ONE, ...period } });
  assert.equal(made.status, 202);
  const location = made.headers.get('location') ?? '';
  let backtest = await api.call('GET', location);
  for (let tries = 0; tries < 100 && ['queued', 'running'].includes(backtest.body.status as string); tries += 1) {
    await sleep(50);
    backtest = await api.call('GET', location);
  }
  assert.equal(backtest.body.status, 'done', JSON.stringify(backtest.body));
  assert.ok(backtest.body.report.orders > 0);
  assert.ok(backtest.body.report.total.proposed.points > 0);
  assert.equal((await get('rule-sets/backtests')).body.data[0].backtestId, backtest.body.backtestId);
  assert.equal((await api.call('DELETE', location)).body.status, 'done');
  const wrong = await api.call('POST', '/v1/rule-sets/backtests', { body: { source: 'x', ...period } });
  assert.equal(wrong.body.code, 'rule-set-invalid');
  const backwards = { source: ONE, from: period.to, to: period.from };
  const refused = await api.call('POST', '/v1/rule-sets/backtests', { body: backwards });
  assert.equal(refused.body.errors[0].pointer, '/to');
});
