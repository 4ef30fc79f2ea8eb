import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { parseInstant } from '@loyaltyos/kernel';
import { activated, anOrder, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import type { Backtest, BacktestInput } from './backtest.ts';

const DAY = 86_400_000;
const START = parseInstant('2026-01-01T00:00:00Z')!;
const PERIOD = { from: START, to: START + 400 * DAY };

async function ended({ loyalty, principal }: LoyaltyFixture, backtestId: string): Promise<Backtest> {
  for (let tries = 0; tries < 400; tries += 1) {
    const backtest = await loyalty.getBacktest(principal, { backtestId });
    if (backtest.finishedAt !== undefined) return backtest;
    await delay(25);
  }
  throw new Error('the backtest did not end');
}

/** 30 customers with 4 orders each, of 10.00 to 13.00 GBP times the customer's number. */
async function filled(t: Parameters<typeof loyaltyFixture>[0]): Promise<LoyaltyFixture> {
  const fixture = await loyaltyFixture(t, {
    programme: { autoEnrol: true, tiers: [], pointValue: '0.01' },
    source: null,
  });
  const { loyalty, principal } = fixture;
  await activated(
    loyalty,
    principal,
    'ruleset now { currencies GBP rule base { on order earn rate { GBP: 1 } of order.total } }',
  );
  const orders = Array.from({ length: 120 }, (_, index) => {
    const customer = 1 + (index % 30);
    const round = Math.floor(index / 30);
    const occurredAt = START + (index % 30) * DAY + round * 60_000;
    return anOrder(`ord_${index}`, `cust_${customer}`, BigInt((10 + round) * 100 * customer), { occurredAt });
  });
  const results = await loyalty.ingestOrders(principal, orders);
  assert.ok(results.every(({ status }) => status === 'created'));
  fixture.loyalty.worker.start();
  t.after(() => fixture.loyalty.worker.stop());
  return fixture;
}

async function tried(fixture: LoyaltyFixture, source: string, more: Partial<BacktestInput> = {}): Promise<Backtest> {
  const { loyalty, principal } = fixture;
  const created = await loyalty.createBacktest(principal, { program: { from: 'source', source }, ...PERIOD, ...more });
  assert.equal(created.status, 'queued');
  return ended(fixture, created.backtestId);
}

test('the same rules as were active change nothing, order by order', async (t) => {
  const fixture = await filled(t);
  const source = 'ruleset same { currencies GBP rule base { on order earn rate { GBP: 1 } of order.total } }';
  const { status, report, progress } = await tried(fixture, source);
  assert.equal(status, 'done');
  assert.deepEqual(progress, { orders: 120, total: 120 });
  assert.deepEqual([report!.orders, report!.customers], [120, 30]);
  assert.deepEqual(report!.mostChanged, []);
  assert.equal(report!.total.granted.points, 46n * 465n, '(10 + 11 + 12 + 13) x (1 + 2 + ... + 30)');
  assert.deepEqual(report!.total.granted, report!.total.proposed);
  assert.deepEqual(report!.total.granted.liability, { minor: 46n * 465n, currency: 'GBP' });
  assert.equal(report!.byDecile.length, 10);
  assert.equal(
    report!.byDecile.reduce((sum, row) => sum + row.customers, 0),
    30,
  );
  assert.equal(report!.byDecile[0]!.spend.minor, 46_00n * (28n + 29n + 30n));
});

test('history and caps run through the period as they would have run live', async (t) => {
  const fixture = await filled(t);
  const source = `ruleset trial { currencies GBP
    rule first { on order when history.orders(365d) == 0 earn 500 }
    rule base  { on order earn rate { GBP: 1 } of order.total cap 100 per customer per year } }`;
  const { report } = await tried(fixture, source);
  const rule = (id: string): bigint => report!.byRule.find(({ ruleId }) => ruleId === id)!.proposed.points;
  assert.equal(rule('first'), 500n * 30n);
  const capped = Array.from({ length: 30 }, (_, index) => Math.min(100, 46 * (index + 1)));
  assert.equal(rule('base'), BigInt(capped.reduce((sum, points) => sum + points, 0)));
  assert.equal(report!.mostChanged.length, 20);
  // The same rules live, on the same orders, grant the same.
  const live = await loyaltyFixture(t, { programme: { autoEnrol: true, tiers: [] }, source: null });
  await activated(live.loyalty, live.principal, source);
  let granted = 0n;
  for (let index = 0; index < 120; index += 1) {
    const { order } = await fixture.loyalty.getOrder(fixture.principal, `ord_${index}`);
    const again = anOrder(order.orderId, order.customerId, order.totalMinor, { occurredAt: order.occurredAt });
    granted += (await live.loyalty.ingestOrder(live.principal, again)).outcome.pointsEarned;
  }
  assert.equal(report!.total.proposed.points, granted);
});

test('a period begins and ends where it says, and rules look back before it', async (t) => {
  const fixture = await filled(t);
  const source = 'ruleset trial { currencies GBP rule back { on order when history.orders(10d) == 0 earn 1 } }';
  const whole = await tried(fixture, source);
  assert.equal(whole.report!.total.proposed.points, 30n);
  const later = await tried(fixture, source, { from: START + 60_000 });
  assert.equal(later.report!.orders, 119, 'the first order of cust_1 occurred before');
  assert.equal(later.report!.total.proposed.points, 29n, 'cust_1 had an order before the period');
});

test('a backtest writes nothing to the ledger', async (t) => {
  const fixture = await filled(t);
  const { loyalty, principal } = fixture;
  const before = await loyalty.getBalance(principal, { customerId: 'cust_7' });
  await tried(fixture, 'ruleset trial { currencies GBP rule r { on order earn 1000 } }');
  assert.deepEqual(await loyalty.getBalance(principal, { customerId: 'cust_7' }), before);
});

test('what cannot be tried is refused, and what is cancelled stays so', async (t) => {
  const fixture = await loyaltyFixture(t);
  const { loyalty, principal } = fixture;
  const source = 'ruleset trial { currencies GBP rule r { on order earn 1 } }';
  const create = (more: Partial<BacktestInput>): Promise<Backtest> =>
    loyalty.createBacktest(principal, { program: { from: 'source', source }, ...PERIOD, ...more });
  await assert.rejects(create({ program: { from: 'source', source: 'ruleset' } }), { code: 'rule-set-invalid' });
  await assert.rejects(create({ program: { from: 'version', ruleSetId: 'rs_no', version: 1 } }), {
    code: 'rule-set-not-found',
  });
  await assert.rejects(create({ to: PERIOD.from }), { code: 'invalid-values' });
  await assert.rejects(loyalty.getBacktest(principal, { backtestId: 'bt_no' }), { code: 'backtest-not-found' });
  const { backtestId } = await create({});
  assert.equal((await loyalty.cancelBacktest(principal, { backtestId })).status, 'cancelled');
  loyalty.worker.start();
  t.after(() => loyalty.worker.stop());
  await delay(200);
  assert.equal((await loyalty.getBacktest(principal, { backtestId })).status, 'cancelled');
  assert.equal((await loyalty.cancelBacktest(principal, { backtestId })).status, 'cancelled');
});

test('a tenant has at most ten under way', async (t) => {
  const { loyalty, principal } = await loyaltyFixture(t);
  const source = 'ruleset trial { currencies GBP rule r { on order earn 1 } }';
  const create = (): Promise<Backtest> =>
    loyalty.createBacktest(principal, { program: { from: 'source', source }, ...PERIOD });
  for (let index = 0; index < 10; index += 1) await create();
  await assert.rejects(create(), { code: 'backtest-limit', retryable: true });
  const { rows } = await loyalty.listBacktests(principal, { limit: 3 });
  assert.equal(rows.length, 3);
});

test('an experiment is reported arm by arm, and what one rule set granted apart from the others', async (t) => {
  const fixture = await filled(t);
  const { loyalty, principal } = fixture;
  const source = 'ruleset variant { currencies GBP rule extra { on order earn 7 } }';
  const { ruleSetId, version } = await loyalty.saveRuleSet(principal, { name: 'variant', source, note: 'n' });
  const share = { experiment: 'summer', from: 0, to: 4000 };
  await loyalty.activateRuleSet(principal, { ruleSetId, version, share });
  const late = Array.from({ length: 30 }, (_, index) =>
    anOrder(`late_${index}`, `cust_${index + 1}`, 10_00n, { occurredAt: START + 60 * DAY + index }),
  );
  await loyalty.ingestOrders(principal, late);
  const period = { from: START + 60 * DAY, to: START + 61 * DAY };
  const { report } = await tried(fixture, source, { ...period, experiment: 'summer', against: ruleSetId });
  const [inside, rest] = report!.byArm;
  assert.deepEqual([inside!.arm, rest!.arm], ['0-4000', 'rest']);
  assert.equal(inside!.customers + rest!.customers, 30);
  assert.ok(inside!.customers > 0 && rest!.customers > 0);
  assert.equal(inside!.granted.points, 7n * BigInt(inside!.orders), 'what the variant granted its own share');
  assert.equal(rest!.granted.points, 0n, 'the other rule set is left out');
  assert.equal(rest!.proposed.points, 7n * BigInt(rest!.orders), 'what it would have granted everybody');
});
