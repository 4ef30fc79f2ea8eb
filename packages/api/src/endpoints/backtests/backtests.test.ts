import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startApi, type RunningApi } from '../../fixture/start-api.ts';

let api: RunningApi;
before(async () => {
  api = await startApi();
});
after(async () => {
  await api.app.close();
});

const PATH = '/v1/rule-sets/backtests';
const PERIOD = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00+01:00' };
const VERSION = { ruleSetId: 'rs_fake', version: 1 };

test('202: it is queued, and Location says where to ask', async () => {
  for (const prefix of ['/v1', '/api/v1']) {
    const body = { ...VERSION, ...PERIOD, against: 'rs_fake', experiment: 'half' };
    const answer = await api.call('POST', `${prefix}/rule-sets/backtests`, { body });
    assert.equal(answer.status, 202);
    assert.equal(answer.body.status, 'queued');
    assert.equal(answer.body.to, '2026-01-31T23:00:00.000Z');
    const location = answer.headers.get('location') ?? '';
    assert.equal(location, `${prefix}/rule-sets/backtests/${answer.body.backtestId}`);
    assert.deepEqual((await api.call('GET', location)).body, answer.body);
  }
});

test('source is tried, and answered by itself but not in the list', async () => {
  const own = await startApi();
  const made = await own.call('POST', PATH, { body: { source: 'ruleset a {}', ...PERIOD } });
  assert.equal(made.body.source, 'ruleset a {}');
  assert.equal('ruleSetId' in made.body, false);
  const list = await own.call('GET', PATH);
  assert.deepEqual(
    (list.body.data as Record<string, unknown>[]).map((row) => [row['backtestId'], 'source' in row, 'report' in row]),
    [
      [made.body.backtestId, false, false],
      ['bt_done', false, false],
    ],
  );
  await own.app.close();
});

test('a report: sums beyond what JSON numbers hold are cut off', async () => {
  const { body } = await api.call('GET', `${PATH}/bt_done`);
  assert.equal(body.report.currencyCode, 'GBP');
  assert.deepEqual(body.report.total, {
    granted: { points: 10, credit: '0.05', liability: '0.15' },
    proposed: { points: Number.MAX_SAFE_INTEGER, credit: '0.00', liability: null },
  });
  assert.equal(body.report.byDecile[0].spend, '2.00');
});

test('cancelling: what waits ends, what has ended stays', async () => {
  const { body } = await api.call('POST', PATH, { body: { ...VERSION, ...PERIOD } });
  const cancelled = await api.call('DELETE', `${PATH}/${body.backtestId}`);
  assert.equal(cancelled.status, 200);
  assert.equal(cancelled.body.status, 'cancelled');
  assert.equal((await api.call('DELETE', `${PATH}/bt_done`)).body.status, 'done');
});

test('400 and 422: what cannot be tried', async () => {
  for (const [body, status, pointer] of [
    [{ ...PERIOD }, 400, ''],
    [{ ...PERIOD, ruleSetId: 'rs_fake' }, 400, ''],
    [{ ...PERIOD, ...VERSION, source: 'x' }, 400, ''],
    [{ ...VERSION, from: PERIOD.from }, 400, '/to'],
    [{ ...VERSION, ...PERIOD, from: '2026-02-30T00:00:00Z' }, 422, '/from'],
    [{ ...VERSION, ...PERIOD, against: 'acme' }, 422, '/against'],
    [{ ...VERSION, ...PERIOD, experiment: '' }, 422, '/experiment'],
  ] as const) {
    const refused = await api.call('POST', PATH, { body });
    assert.equal(refused.status, status, JSON.stringify(body));
    assert.equal(refused.body.errors[0].pointer, pointer);
  }
  const wrong = await api.call('POST', PATH, { body: { source: 'wrong', ...PERIOD } });
  assert.equal(wrong.body.code, 'rule-set-invalid');
  assert.equal(wrong.body.diagnostics[0].code, 'E101');
});

test('404 and 405: `backtests` is no rule set, and an id is one of ours', async () => {
  assert.equal((await api.call('GET', `${PATH}/bt_none`)).body.code, 'backtest-not-found');
  assert.equal((await api.call('DELETE', `${PATH}/bt_none`)).body.code, 'backtest-not-found');
  assert.equal((await api.call('GET', `${PATH}/none`)).body.code, 'not-found');
  assert.equal((await api.call('PUT', PATH)).headers.get('allow'), 'GET, HEAD, POST');
  assert.equal((await api.call('PUT', `${PATH}/bt_done`)).headers.get('allow'), 'DELETE, GET, HEAD');
});

test('409: too many under way', async () => {
  const own = await startApi();
  const body = { ...VERSION, ...PERIOD };
  for (let made = 0; made < 10; made += 1) assert.equal((await own.call('POST', PATH, { body })).status, 202);
  const refused = await own.call('POST', PATH, { body });
  assert.equal(refused.body.code, 'backtest-limit');
  assert.equal(refused.headers.get('retry-after'), '10');
  await own.app.close();
});
