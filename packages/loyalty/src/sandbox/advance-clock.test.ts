import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement } from '@loyaltyos/database';
import { formatInstant, parseInstant, type Instant } from '@loyaltyos/kernel';
import { verifyLedger } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import { anOrder, enrolled, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import { createLoyalty } from '../loyalty.ts';
import type { ProgrammeDocument } from '../programme/programme.ts';

const DAY = 86_400_000;
const START = '2026-03-01T12:00:00.000Z';

/** Points mature after ten days and expire after sixty; a tier lasts for a month, and only that month's orders count. */
const SHORT_LIVED: Partial<ProgrammeDocument> = {
  accounts: {
    points: { expiry: { kind: 'rolling', days: 60 }, pendingDays: 10, negative: 'allow_negative' },
    credit: { expiry: { kind: 'never' }, pendingDays: 0, negative: 'allow_negative' },
  },
  tierPolicy: {
    measure: 'points',
    window: { kind: 'rolling', months: 1 },
    period: { kind: 'months', months: 1 },
    downgrade: 'to_earned',
    graceDays: 0,
    returnsTakeBack: true,
  },
};

const selectJournal = statement(
  'test.journal-of-stripe',
  `SELECT type, subject, recorded_at AS "recordedAt" FROM journal
    WHERE tenant_id = $1 AND stripe = $2 ORDER BY seq`,
);

type Told = readonly [type: string, at: string];

async function journal({ scratch, principal }: LoyaltyFixture, stripe = 0): Promise<readonly Told[]> {
  const { tenantId } = principal.tenant;
  const rows = await scratch.database.transaction(tenantId, (tx) =>
    tx.query<{ type: string; recordedAt: Instant }>(selectJournal, [tenantId, stripe]),
  );
  return rows.map(({ type, recordedAt }) => [type, formatInstant(recordedAt)]);
}

const keyed = (key: string): { idempotencyKey: string; canonical: Record<string, string> } => {
  return { idempotencyKey: key, canonical: { key } };
};

test('what falls due on the way happens in its order, each at its own time', async (t) => {
  const fixture = await loyaltyFixture(t, { programme: SHORT_LIVED, environment: 'sandbox' });
  const { loyalty, principal, clock } = fixture;
  await enrolled(loyalty, principal, 'cust_1');
  await loyalty.ingestOrder(principal, anOrder('ord_1', 'cust_1', 300_00n));
  const first = await loyalty.advanceClock(principal, { byMs: 20 * DAY });
  assert.equal(formatInstant(first.now), '2026-03-21T12:00:00.000Z');
  assert.deepEqual({ ...first, now: 0 }, { now: 0, matured: 1n, expired: 0n, releasedHolds: 0n, tierChanges: 0n });
  assert.equal(await loyalty.businessTime(principal), first.now);
  await loyalty.redeem(principal, {
    customerId: 'cust_1',
    amount: { account: 'points', points: 100n },
    hold: { expiresInSeconds: 15 * 86_400 },
    ...keyed('hold'),
  });
  const second = await loyalty.advanceClock(principal, { to: parseInstant('2026-06-01T00:00:00Z')! });
  assert.deepEqual({ ...second, now: 0 }, { now: 0, matured: 0n, expired: 1n, releasedHolds: 1n, tierChanges: 1n });
  const told = await journal(fixture);
  const from = told.findIndex(([type]) => type === 'sandbox.clock_advanced');
  assert.deepEqual(told.slice(from), [
    ['sandbox.clock_advanced', START],
    ['points.matured', '2026-03-11T12:00:00.000Z'],
    ['redemption.held', '2026-03-21T12:00:00.000Z'],
    ['sandbox.clock_advanced', '2026-03-21T12:00:00.000Z'],
    ['tier.changed', '2026-04-01T23:00:00.000Z'],
    ['redemption.expired', '2026-04-05T12:00:00.000Z'],
    ['points.expired', '2026-04-30T23:00:00.000Z'],
  ]);
  const balance = await loyalty.getBalance(principal, { customerId: 'cust_1' });
  assert.deepEqual(balance.points, { available: 0n, pending: 0n, held: 0n, debt: 0n });
  assert.equal(balance.tier, 'Bronze');
  assert.equal(formatInstant(balance.asOf), '2026-06-01T00:00:00.000Z');
  // The wall clock goes on, and business time with it.
  clock.advance(DAY);
  assert.equal(formatInstant(await loyalty.businessTime(principal)), '2026-06-02T00:00:00.000Z');
});

test('a past balance shows what was held between two things that fell due in one advance', async (t) => {
  const fixture = await loyaltyFixture(t, { programme: SHORT_LIVED, environment: 'sandbox' });
  const { loyalty, principal } = fixture;
  await enrolled(loyalty, principal, 'cust_1');
  await loyalty.ingestOrder(principal, anOrder('ord_1', 'cust_1', 10_00n));
  await loyalty.advanceClock(principal, { byMs: 100 * DAY });
  const at = async (text: string): Promise<readonly bigint[]> => {
    const balance = await loyalty.getBalance(principal, { customerId: 'cust_1', at: parseInstant(text)! });
    return [balance.points.pending, balance.points.available];
  };
  assert.deepEqual(await at('2026-03-11T11:59:59.999Z'), [20n, 0n]);
  assert.deepEqual(await at('2026-03-11T12:00:00Z'), [0n, 20n]);
  assert.deepEqual(await at('2026-04-30T22:59:59.999Z'), [0n, 20n]);
  assert.deepEqual(await at('2026-04-30T23:00:00Z'), [0n, 0n]);
});

test('an advance over very many instants ends soon, with each customer’s things in their order', async (t) => {
  const programme = { ...SHORT_LIVED, autoEnrol: true };
  const { loyalty, principal, clock } = await loyaltyFixture(t, { programme, environment: 'sandbox' });
  const now = clock.now();
  const occurredAt = (index: number): Instant => now - index * 3_600_000;
  const orders = Array.from({ length: 350 }, (_, index) =>
    anOrder(`ord_${index}`, `cust_${index}`, 10_00n, { occurredAt: occurredAt(index) }),
  );
  await loyalty.ingestOrders(principal, orders.toReversed());
  const advanced = await loyalty.advanceClock(principal, { byMs: 100 * DAY });
  const recorded = new Set<Instant>();
  let last = 0;
  let pending = 0n;
  for (const index of orders.keys()) {
    const { rows } = await loyalty.listLedger(principal, { customerId: `cust_${349 - index}`, limit: 10 });
    const [expired, matured] = [rows[0]!, rows[1]!];
    if (rows.length === 2) continue;
    pending += 1n;
    assert.deepEqual([expired.type, matured.type], ['expire', 'mature']);
    assert.equal(matured.effectiveAt, occurredAt(349 - index) + 10 * DAY);
    assert.ok(
      matured.recordedAt >= matured.effectiveAt && matured.recordedAt >= last,
      'recorded in the order of instants',
    );
    assert.ok(expired.recordedAt >= expired.effectiveAt && expired.recordedAt > matured.recordedAt);
    last = matured.recordedAt;
    recorded.add(matured.recordedAt);
  }
  assert.equal(advanced.matured, pending);
  assert.ok(pending > 200n && recorded.size >= 200 && recorded.size <= 250, `${recorded.size} stops for ${pending}`);
});

test('orders, activations and simulations go by the sandbox’s time, on every stripe', async (t) => {
  const fixture = await loyaltyFixture(t, { environment: 'sandbox', stripes: 4 });
  const { loyalty, principal, clock } = fixture;
  const now = clock.now();
  const { ruleSetId } = await loyalty.saveRuleSet(principal, {
    name: 'later',
    source: 'ruleset later { currencies GBP  rule more { on order  earn 1000 } }',
    note: 'for a test',
  });
  await loyalty.activateRuleSet(principal, { ruleSetId, version: 1, effectiveAt: now + 5 * DAY });
  for (const id of ['a', 'b', 'c', 'd']) await enrolled(loyalty, principal, id);
  await loyalty.advanceClock(principal, { byMs: 6 * DAY });
  for (const id of ['a', 'b', 'c', 'd']) {
    const order = anOrder(`ord_${id}`, id, 1_00n);
    const simulated = await loyalty.simulateOrder(principal, {
      orderId: order.orderId,
      order,
      program: { from: 'active' },
    });
    assert.equal(simulated.pointsEarned, 1002n);
    const { outcome } = await loyalty.ingestOrder(principal, order);
    assert.equal(outcome.pointsEarned, 1002n);
    assert.equal((await loyalty.getOrder(principal, order.orderId)).recordedAt, now + 6 * DAY);
  }
  const { activeVersion } = await loyalty.getRuleSet(principal, { ruleSetId });
  assert.equal(activeVersion, 1);
});

test('two processes that advance at once, while orders come in and sweeps run, leave one time and a ledger that verifies', async (t) => {
  const programme = { ...SHORT_LIVED, autoEnrol: true };
  const fixture = await loyaltyFixture(t, { programme, environment: 'sandbox', stripes: 4 });
  const { loyalty, principal, scratch, clock, identity } = fixture;
  const { tenantId } = principal.tenant;
  const other = createLoyalty({ database: scratch.database, clock, identity });
  const now = clock.now();
  const orders = async (from: number): Promise<void> => {
    for (let index = from; index < from + 20; index += 1) {
      await loyalty.ingestOrder(principal, anOrder(`ord_${index}`, `cust_${index % 12}`, 10_00n));
    }
  };
  await orders(0);
  const [first, second] = await Promise.all([
    loyalty.advanceClock(principal, { to: now + 90 * DAY }),
    other.advanceClock(principal, { to: now + 40 * DAY }),
    orders(20),
    orders(40),
    other.sweep(tenantId),
  ]);
  assert.equal(first.now, now + 90 * DAY);
  assert.equal(second.now, now + 40 * DAY);
  assert.equal(await loyalty.businessTime(principal), now + 90 * DAY);
  for (let stripe = 0; stripe < 4; stripe += 1) {
    const instants = (await journal(fixture, stripe)).map(([, at]) => at);
    assert.deepEqual(instants, instants.toSorted(), 'recording never goes back');
  }
  assert.deepEqual((await verifyLedger(scratch.database, principal.tenant, {})).findings, []);
});

test('time goes ahead only, not too far, and in sandboxes alone', async (t) => {
  const { loyalty, principal, clock } = await loyaltyFixture(t, { environment: 'sandbox' });
  const refusal = async (call: Promise<unknown>): Promise<unknown> => {
    const problem = await call.then(
      () => assert.fail('it is refused'),
      (error: unknown) => error,
    );
    assert.ok(problem instanceof Problem, String(problem));
    return [problem.code, ...problem.errors.map(({ pointer, code }) => `${pointer} ${code}`)];
  };
  const now = clock.now();
  const { now: same } = await loyalty.advanceClock(principal, { byMs: 0 });
  assert.equal(same, now);
  assert.deepEqual(await refusal(loyalty.advanceClock(principal, { to: now - 1 })), [
    'invalid-values',
    '/to in-the-past',
  ]);
  assert.deepEqual(await refusal(loyalty.advanceClock(principal, { byMs: -1 })), ['invalid-values', '/by in-the-past']);
  assert.deepEqual(await refusal(loyalty.advanceClock(principal, { byMs: 4000 * DAY })), [
    'invalid-values',
    '/by too-far',
  ]);
  assert.equal(await loyalty.businessTime(principal), now, 'nothing happened');
  const production = { ...principal, tenant: { ...principal.tenant, environment: 'production' as const } };
  assert.deepEqual(await refusal(loyalty.advanceClock(production, { byMs: DAY })), ['sandbox-only']);
});
