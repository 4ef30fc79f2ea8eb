import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { anOrder, type Answer, type RunningApi } from '../../fixture/start-api.ts';
import { startRealApi, type RealApi } from '../../fixture/start-real-api.ts';

/** The engine itself behind the API, with the sample members in its tiers. */
let real: RealApi;
let api: RunningApi;
before(async () => {
  real = await startRealApi();
  real.work();
  ({ api } = real);
});
after(() => real.stop());

async function read(): Promise<Answer> {
  return api.call('GET', '/v1/programme');
}

function put(body: unknown, tag: string): Promise<Answer> {
  return api.call('PUT', '/v1/programme', { body, headers: { 'if-match': tag } });
}

interface Tier {
  readonly name: string;
  readonly threshold: number;
}

test('200 and 412: of two who have seen the same version exactly one writes', async () => {
  const { body, headers } = await read();
  const tag = headers.get('etag') ?? '';
  const writers = [500, 501, 502, 503].map((maxPoints) =>
    put({ ...body, adjustments: { ...body.adjustments, maxPoints } }, tag),
  );
  const answers = await Promise.all(writers);
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 412, 412, 412],
  );
  const written = answers.find(({ status }) => status === 200);
  assert.deepEqual((await read()).body, written?.body);
});

test('422: what no programme may say, and the base currency of one that has orders', async () => {
  const { body, headers } = await read();
  const tag = headers.get('etag') ?? '';
  const found = async (changes: Record<string, unknown>): Promise<string[]> => {
    const refused = await put({ ...body, ...changes }, tag);
    assert.equal(refused.status, 422, JSON.stringify(refused.body));
    return (refused.body.errors as { pointer: string; code: string }[]).map(
      ({ pointer, code }) => `${pointer} ${code}`,
    );
  };
  assert.deepEqual(await found({ currencies: ['EUR', 'GBP'] }), ['/currencies/0 base-currency-in-use']);
  assert.deepEqual(await found({ zone: 'Europe/Atlantis' }), ['/zone unknown-zone']);
  const short = { expiry: { kind: 'rolling', days: 10 }, pendingDays: 14 };
  assert.deepEqual(await found({ accounts: { points: short } }), ['/accounts/points/pendingDays longer-than-life']);
  const tiers = [...(body.tiers as Tier[]), { name: 'Gold', threshold: 1 }];
  assert.deepEqual(await found({ tiers }), ['/tiers/4/name repeated', '/tiers/4/threshold order']);
  const conversion = { points: 100, credit: '0.001' };
  assert.deepEqual(await found({ conversion }), ['/conversion/credit too-many-decimals']);
  assert.equal((await read()).headers.get('etag'), tag);
});

test('orders meet the programme at once: what is pending, what expires, who is enrolled', async () => {
  const { body, headers } = await read();
  const points = { expiry: { kind: 'calendar', dates: ['12-31'], atLeastMonths: 1 }, pendingDays: 14 };
  const changed = await put({ ...body, autoEnrol: true, accounts: { points } }, headers.get('etag') ?? '');
  assert.equal(changed.status, 200, JSON.stringify(changed.body));
  const order = anOrder({ orderId: 'ord_programme', customerId: 'cust_new' });
  assert.equal((await api.call('POST', '/v1/orders', { body: order })).body.pendingPoints, 300);
  const units = async (): Promise<unknown> => (await api.call('GET', '/v1/customers/cust_new/balance')).body.points;
  assert.deepEqual(await units(), { available: 0, pending: 300, held: 0, debt: 0 });
  await api.call('POST', '/v1/sandbox/clock/advance', { body: { by: 'P15D' } });
  assert.deepEqual(await units(), { available: 300, pending: 0, held: 0, debt: 0 });
  await api.call('POST', '/v1/sandbox/clock/advance', { body: { by: 'P400D' } });
  assert.deepEqual(await units(), { available: 0, pending: 0, held: 0, debt: 0 });
});

test('a tier that rules do not name is refused with diagnostics; with rules that know it members move', async () => {
  const { body, headers } = await read();
  const tag = headers.get('etag') ?? '';
  const all = body.tiers as Tier[];
  const tiers = [...all.slice(0, 2), { name: 'Ruby', threshold: 800 }, ...all.slice(2)];
  const refused = await put({ ...body, tiers }, tag);
  assert.equal(refused.status, 422);
  assert.equal(refused.body.code, 'rule-set-invalid');
  assert.ok(refused.body.diagnostics.length > 0);
  const source = `ruleset acme { currencies GBP, EUR  rule base { on order earn rate { GBP: 2, EUR: 1.8 } of order.total } }`;
  const saved = await api.call('POST', '/v1/rule-sets', { body: { name: 'acme', source, note: 'Without tiers' } });
  const id = saved.body.ruleSetId as string;
  await api.call('POST', `/v1/rule-sets/${id}/activate`, { body: { version: saved.body.version } });
  const changed = await put({ ...body, tiers }, tag);
  assert.equal(changed.status, 200, JSON.stringify(changed.body));
  const silver = await api.call('GET', '/v1/customers/cust_silver/balance');
  assert.equal(silver.body.tier, 'Ruby');
  assert.equal(silver.body.nextTier.name, 'Gold');
  for (let tries = 0; tries < 100; tries += 1) {
    const listed = await api.call('GET', '/v1/customers?tier=Ruby');
    if (listed.body.data.length > 0) break;
    assert.ok(tries < 99, 'members were never moved');
    await sleep(50);
  }
  const outdated = await api.call('POST', `/v1/rule-sets/${id}/activate`, { body: { version: 1 } });
  assert.equal(outdated.status, 409);
  assert.equal(outdated.body.code, 'rule-set-outdated');
  await real.verify();
});
