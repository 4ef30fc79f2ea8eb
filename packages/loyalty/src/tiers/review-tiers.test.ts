import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { statement } from '@loyaltyos/database';
import { readStripe } from '@loyaltyos/journal';
import { activated, anOrder, enrolled, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import { createLoyalty } from '../loyalty.ts';
import { documentOf } from '../programme/put-programme.ts';
import { PROGRAMME_DEFAULTS, type ProgrammeDocument } from '../programme/programme.ts';

const MEMBERS = 1000;

/** A point for every pound; a bonus that says how high a member stands. */
const RULES = `ruleset test { currencies GBP
  rule base { on order earn rate { GBP: 1 } of order.total }
  rule high { on order when customer.tier >= Platinum earn 1000000 }
  rule some { on order when customer.tier >= Silver earn 10000 }
}`;

async function change(parts: LoyaltyFixture, changes: Partial<ProgrammeDocument>): Promise<void> {
  const { loyalty, principal } = parts;
  const current = await loyalty.getProgramme(principal);
  await loyalty.putProgramme(principal, {
    document: { ...documentOf(current), ...changes },
    expected: current.version,
  });
}

const waiting = statement('test.waiting-reviews', `SELECT count(*) AS count FROM work_due WHERE kind = 'tier-review'`);
const tiers = statement(
  'test.stored-tiers',
  'SELECT coalesce(tier, $2) AS tier, count(*) AS count FROM customer WHERE tenant_id = $1 GROUP BY 1 ORDER BY 1',
);

async function storedTiers({ scratch, principal }: LoyaltyFixture): Promise<Record<string, number>> {
  const { tenantId } = principal.tenant;
  const rows = await scratch.database.transaction(tenantId, (tx) =>
    tx.query<{ tier: string; count: bigint }>(tiers, [tenantId, 'none']),
  );
  return Object.fromEntries(rows.map(({ tier, count }) => [tier, Number(count)]));
}

async function reviewed({ scratch }: LoyaltyFixture): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const [row] = await scratch.database.directory((tx) => tx.query<{ count: bigint }>(waiting));
    if (row?.count === 0n) return;
    await sleep(50);
  }
  assert.fail('the review never ended');
}

/** The changes of tiers that reviews wrote, with how often. */
async function reviewEvents({ scratch, principal }: LoyaltyFixture): Promise<Record<string, number>> {
  const { tenantId, stripeCount } = principal.tenant;
  const counts: Record<string, number> = {};
  const seen = new Set<string>();
  for (let stripe = 0; stripe < stripeCount; stripe += 1) {
    const events = await scratch.database.transaction(tenantId, (tx) =>
      readStripe(tx, tenantId, { stripe, first: 1n, last: 1_000_000n }),
    );
    for (const { type, payload } of events.filter((event) => event.type === 'tier.changed')) {
      const { from, to, cause, programmeVersion, customerId } = JSON.parse(payload) as Record<string, string>;
      if (cause !== 'programme') continue;
      const name = `${from}>${to} v${programmeVersion}`;
      counts[name] = (counts[name] ?? 0) + 1;
      assert.ok(!seen.has(`${customerId} ${name}`), `${type} of ${customerId} is said once`);
      seen.add(`${customerId} ${name}`);
    }
  }
  return counts;
}

/** A thousand members, a quarter of them with 0, 600, 1200 and 2500 points each. */
async function populated(t: Parameters<typeof loyaltyFixture>[0], stripes: number): Promise<LoyaltyFixture> {
  const fixture = await loyaltyFixture(t, { stripes, source: RULES, programme: { autoEnrol: true } });
  const { loyalty, principal } = fixture;
  const spent = [0n, 600n, 1200n, 2500n];
  const orders = Array.from({ length: MEMBERS }, (_, n) => {
    return anOrder(`first_${n}`, `cust_${n}`, spent[n % spent.length]! * 100n);
  });
  for (let from = 0; from < MEMBERS; from += 250) {
    const results = await loyalty.ingestOrders(principal, orders.slice(from, from + 250));
    assert.ok(results.every(({ status }) => status === 'created'));
  }
  return fixture;
}

const INSERTED = [
  { name: 'Bronze', threshold: 0 },
  { name: 'Silver', threshold: 500 },
  { name: 'Ruby', threshold: 1000 },
  { name: 'Gold', threshold: 2000 },
  { name: 'Platinum', threshold: 10_000 },
] as const;

test('a tier is inserted and another removed while a thousand members keep buying', async (t) => {
  const fixture = await populated(t, 4);
  const { loyalty, principal } = fixture;
  t.after(() => loyalty.worker.stop());
  assert.deepEqual(await storedTiers(fixture), { Bronze: 250, Gold: 250, Silver: 500 });
  loyalty.worker.start();

  // Orders of nothing come in all the while: what they earn is the bonus of the tier that rules see.
  const changes = new AbortController();
  const wrong: string[] = [];
  const buying = [0, 1, 2, 3].map(async (buyer) => {
    for (let n = 0; !changes.signal.aborted; n += 1) {
      const member = (n * 4 + buyer) % MEMBERS;
      const { outcome } = await loyalty.ingestOrder(principal, anOrder(`${buyer}_${n}`, `cust_${member}`, 0n));
      // On their first one here members of Bronze earn nothing, and all others the bonus from Silver on, whatever lies above.
      const isFirst = n * 4 + buyer < MEMBERS;
      const expected = member % 4 === 0 ? 0n : 10_000n;
      if (isFirst && outcome.pointsEarned !== expected) wrong.push(`${member}: ${outcome.pointsEarned}`);
      if (!INSERTED.some(({ name }) => name === outcome.tier)) wrong.push(`${member} is ${outcome.tier}`);
    }
  });
  await change(fixture, { tiers: INSERTED });
  await reviewed(fixture);
  const withoutGold = INSERTED.filter(({ name }) => name !== 'Gold');
  await change(fixture, { tiers: withoutGold });
  await reviewed(fixture);
  changes.abort();
  await Promise.all(buying);
  assert.deepEqual(wrong, []);
  const stored = await storedTiers(fixture);
  assert.equal(stored['Gold'], undefined);
  assert.equal(
    Object.values(stored).reduce((sum, count) => sum + count, 0),
    MEMBERS,
  );
  const events = await reviewEvents(fixture);
  // Those with 1200 points rose to Ruby unless an order made them Platinum first; those in Gold fell to Ruby, likewise.
  assert.ok(
    Object.keys(events).every((name) => ['Silver>Ruby v2', 'Gold>Ruby v3'].includes(name)),
    JSON.stringify(events),
  );
  assert.ok((events['Silver>Ruby v2'] ?? 0) > 0 && (events['Gold>Ruby v3'] ?? 0) > 0);
});

test('the review moves exactly those who stand elsewhere, and can be done again', async (t) => {
  const fixture = await populated(t, 2);
  const { loyalty, principal, scratch, clock, identity } = fixture;
  await change(fixture, { tiers: INSERTED });
  // Nobody has been moved yet, but everybody is seen where they stand.
  assert.deepEqual(await storedTiers(fixture), { Bronze: 250, Gold: 250, Silver: 500 });
  assert.equal((await loyalty.getBalance(principal, { customerId: 'cust_2' })).tier, 'Ruby');
  // Two processes do the work of one.
  const other = createLoyalty({ database: scratch.database, clock, identity });
  t.after(() => Promise.all([loyalty.worker.stop(), other.worker.stop()]));
  loyalty.worker.start();
  other.worker.start();
  await reviewed(fixture);
  assert.deepEqual(await storedTiers(fixture), { Bronze: 250, Gold: 250, Ruby: 250, Silver: 250 });
  assert.deepEqual(await reviewEvents(fixture), { 'Silver>Ruby v2': 250 });
  // Removing it again gives it back: the next lower tier stands for it.
  await change(fixture, { tiers: INSERTED.filter(({ name }) => name !== 'Ruby') });
  const listed = await loyalty.listCustomers(principal, { limit: 1, tier: 'Silver' });
  assert.equal(listed.rows[0]?.tier, 'Silver');
  await reviewed(fixture);
  assert.deepEqual(await storedTiers(fixture), { Bronze: 250, Gold: 250, Silver: 500 });
  assert.deepEqual(await reviewEvents(fixture), { 'Silver>Ruby v2': 250, 'Ruby>Silver v3': 250 });
});

test('a review that is interrupted is taken up by whoever comes next', async (t) => {
  const fixture = await populated(t, 2);
  const { loyalty, scratch, clock, identity } = fixture;
  await change(fixture, { tiers: INSERTED });
  const first = createLoyalty({ database: scratch.database, clock, identity });
  first.worker.start();
  await sleep(60);
  await first.worker.stop();
  loyalty.worker.start();
  t.after(() => loyalty.worker.stop());
  await reviewed(fixture);
  assert.deepEqual(await storedTiers(fixture), { Bronze: 250, Gold: 250, Ruby: 250, Silver: 250 });
  assert.deepEqual(await reviewEvents(fixture), { 'Silver>Ruby v2': 250 });
});

test('all tiers go and come: nobody has one, then everybody has what they reach', async (t) => {
  const fixture = await loyaltyFixture(t, { source: null });
  const { loyalty, principal } = fixture;
  t.after(() => loyalty.worker.stop());
  loyalty.worker.start();
  await activated(
    loyalty,
    principal,
    'ruleset test { currencies GBP rule base { on order earn rate { GBP: 1 } of order.total } }',
  );
  await enrolled(loyalty, principal, 'cust_1');
  await loyalty.ingestOrder(principal, anOrder('ord_1', 'cust_1', 600_00n));
  await change(fixture, { tiers: [] });
  const { tier, nextTier } = await loyalty.getBalance(principal, { customerId: 'cust_1' });
  assert.deepEqual([tier, nextTier], [null, null]);
  await reviewed(fixture);
  await change(fixture, { tiers: INSERTED });
  assert.equal((await loyalty.getBalance(principal, { customerId: 'cust_1' })).tier, 'Silver');
  await reviewed(fixture);
  assert.deepEqual(await storedTiers(fixture), { Silver: 1 });
});

test('a stricter policy gives everybody a whole period first', async (t) => {
  const fixture = await loyaltyFixture(t, { source: RULES, programme: { autoEnrol: true } });
  const { loyalty, principal, clock } = fixture;
  t.after(() => loyalty.worker.stop());
  await loyalty.ingestOrder(principal, anOrder('ord_1', 'cust_1', 600_00n));
  clock.advance(3000 * 86_400_000);
  const tierPolicy = {
    ...PROGRAMME_DEFAULTS.tierPolicy,
    downgrade: 'to_earned',
    window: { kind: 'rolling', months: 12 },
  } as const;
  await change(fixture, { tierPolicy });
  loyalty.worker.start();
  await reviewed(fixture);
  const tier = async (): Promise<unknown> => (await loyalty.getBalance(principal, { customerId: 'cust_1' })).tier;
  assert.equal(await tier(), 'Silver');
  clock.advance(360 * 86_400_000);
  assert.equal(await tier(), 'Silver');
  clock.advance(7 * 86_400_000);
  assert.equal(await tier(), 'Bronze');
});
