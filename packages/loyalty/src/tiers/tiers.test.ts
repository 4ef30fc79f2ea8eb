import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStripe } from '@loyaltyos/journal';
import { parseInstant, type Instant } from '@loyaltyos/kernel';
import { activated, anOrder, enrolled, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import { PROGRAMME_DEFAULTS, type ProgrammeDocument, type TierPolicy } from '../programme/programme.ts';

const DAY = 86_400_000;

/** A point for every pound. */
const PLAIN = `ruleset test { currencies GBP, EUR  rule base { on order earn rate { GBP: 1, EUR: 1 } of order.total } }`;

function policy(changes: Partial<TierPolicy>): Partial<ProgrammeDocument> {
  return { tierPolicy: { ...PROGRAMME_DEFAULTS.tierPolicy, downgrade: 'to_earned', ...changes } };
}

function instant(text: string): Instant {
  return parseInstant(text) ?? assert.fail(`${text} is no instant`);
}

interface TierEvent {
  readonly type: string;
  readonly payload: { readonly from?: string; readonly to?: string; readonly tier?: string; readonly cause?: string };
}

/** What the journal says of tiers, as `Silver>Gold order`. */
async function tierEvents({ scratch, principal }: LoyaltyFixture, stripe = 0): Promise<readonly string[]> {
  const { tenantId } = principal.tenant;
  const events = await scratch.database.transaction(tenantId, (tx) =>
    readStripe(tx, tenantId, { stripe, first: 1n, last: 1_000_000n }),
  );
  return events
    .map(({ type, payload }): TierEvent => ({ type, payload: JSON.parse(payload) as TierEvent['payload'] }))
    .filter(({ type }) => type.startsWith('tier.'))
    .map(({ type, payload: { from, to, tier, cause } }) =>
      type === 'tier.renewed' ? `${tier} renewed ${cause}` : `${from}>${to} ${cause}`,
    );
}

let orders = 0;

/** Buys for so many pounds now, or at another time; answers the tier afterwards. */
async function buy(
  { loyalty, principal }: LoyaltyFixture,
  pounds: number,
  more: { occurredAt?: Instant; currencyCode?: string; customerId?: string } = {},
): Promise<string | null> {
  orders += 1;
  const { customerId = 'cust_1', ...rest } = more;
  const order = anOrder(`ord_${orders}`, customerId, BigInt(pounds) * 100n, rest);
  return (await loyalty.ingestOrder(principal, order)).outcome.tier;
}

async function shown({ loyalty, principal }: LoyaltyFixture, customerId = 'cust_1'): Promise<unknown> {
  const { tier, nextTier } = await loyalty.getBalance(principal, { customerId });
  const customer = await loyalty.getCustomer(principal, { customerId, withProfile: false });
  assert.equal(customer.tier, tier, 'both say the same');
  return [tier, nextTier === null ? null : `${nextTier.name} ${nextTier.threshold} ${nextTier.remaining}`];
}

async function member(t: Parameters<typeof loyaltyFixture>[0], changes: Partial<TierPolicy>): Promise<LoyaltyFixture> {
  const fixture = await loyaltyFixture(t, { programme: policy(changes), source: PLAIN });
  await enrolled(fixture.loyalty, fixture.principal, 'cust_1');
  return fixture;
}

test('lifetime: orders add up for ever, and the balance says what is missing', async (t) => {
  const fixture = await member(t, {});
  assert.deepEqual(await shown(fixture), ['Bronze', 'Silver 500 500']);
  assert.equal(await buy(fixture, 499), 'Bronze');
  assert.deepEqual(await shown(fixture), ['Bronze', 'Silver 500 1']);
  fixture.clock.advance(2000 * DAY);
  assert.equal(await buy(fixture, 1), 'Silver');
  assert.deepEqual(await shown(fixture), ['Silver', 'Gold 2000 1500']);
  assert.equal(await buy(fixture, 9500), 'Platinum');
  assert.deepEqual(await shown(fixture), ['Platinum', null]);
  assert.deepEqual(await tierEvents(fixture), ['Bronze>Silver order', 'Silver>Platinum order']);
});

test('spend counts in the base currency alone, and is told in its whole units', async (t) => {
  const fixture = await member(t, { measure: 'spend' });
  assert.equal(await buy(fixture, 400), 'Bronze');
  assert.equal(await buy(fixture, 5000, { currencyCode: 'EUR' }), 'Bronze');
  assert.deepEqual(await shown(fixture), ['Bronze', 'Silver 500 100']);
  assert.equal(await buy(fixture, 100), 'Silver');
});

test('a rolling window lets go of old orders, but the tier lasts for its period', async (t) => {
  const fixture = await member(t, { window: { kind: 'rolling', months: 12 } });
  const { clock, loyalty, principal } = fixture;
  await buy(fixture, 300);
  clock.advance(200 * DAY);
  assert.equal(await buy(fixture, 300), 'Silver', 'both lie in the last twelve months');
  clock.advance(200 * DAY);
  assert.deepEqual(await shown(fixture), ['Silver', 'Gold 2000 1700']);
  // Twelve months after it was reached, and nothing was bought since.
  clock.advance(166 * DAY);
  assert.deepEqual(await shown(fixture), ['Bronze', 'Silver 500 500'], 'before anybody has written it');
  await loyalty.sweep(principal.tenant.tenantId);
  assert.deepEqual(await shown(fixture), ['Bronze', 'Silver 500 500']);
  assert.deepEqual(await tierEvents(fixture), ['Bronze>Silver order', 'Silver>Bronze period_end']);
});

test('orders of one batch see each other in a window, and one from before it counts nothing', async (t) => {
  const fixture = await member(t, { window: { kind: 'rolling', months: 12 } });
  const { loyalty, principal, clock } = fixture;
  const batch = [1, 2, 3].map((n) => anOrder(`ord_batch${n}`, 'cust_1', 200_00n));
  const long = anOrder('ord_long_ago', 'cust_1', 9000_00n, { occurredAt: clock.now() - 400 * DAY });
  const results = await loyalty.ingestOrders(principal, [long, ...batch]);
  const tiers = results.map((result) => result.status === 'created' && result.outcome.tier);
  assert.deepEqual(tiers, ['Bronze', 'Bronze', 'Bronze', 'Silver']);
});

test('a programme year counts its own orders, and its tiers last to its end', async (t) => {
  const year = { kind: 'programme_year', startsOn: '04-06' } as const;
  const fixture = await member(t, { window: year, period: year, downgrade: 'one_level' });
  const { clock } = fixture;
  assert.equal(await buy(fixture, 2500), 'Gold');
  clock.set(instant('2026-04-05T22:59:59.999Z'));
  assert.deepEqual(await shown(fixture), ['Gold', 'Platinum 10000 7500']);
  // Gold was earned in the year that ends: it lasts through the next one.
  clock.set(instant('2026-04-05T23:00:00Z'));
  assert.deepEqual(await shown(fixture), ['Gold', 'Platinum 10000 10000']);
  assert.equal(await buy(fixture, 100), 'Gold');
  clock.set(instant('2027-04-05T23:00:00Z'));
  assert.deepEqual(await shown(fixture), ['Silver', 'Gold 2000 2000']);
  assert.equal(await buy(fixture, 100), 'Silver');
  assert.deepEqual(await tierEvents(fixture), [
    'Bronze>Gold order',
    'Gold renewed period_end',
    'Gold>Silver period_end',
  ]);
});

for (const [downgrade, expected] of [
  ['never', 'Gold'],
  ['to_earned', 'Bronze'],
  ['one_level', 'Silver'],
] as const) {
  test(`at the end of a period, ${downgrade}: Gold becomes ${expected}`, async (t) => {
    const fixture = await member(t, { downgrade, window: { kind: 'rolling', months: 6 } });
    const { clock, loyalty, principal } = fixture;
    assert.equal(await buy(fixture, 2000), 'Gold');
    clock.set(instant('2027-03-01T23:59:59.999Z'));
    await loyalty.sweep(principal.tenant.tenantId);
    assert.equal((await loyalty.getBalance(principal, { customerId: 'cust_1' })).tier, 'Gold');
    clock.set(instant('2027-03-02T00:00:00Z'));
    await loyalty.sweep(principal.tenant.tenantId);
    assert.equal((await loyalty.getBalance(principal, { customerId: 'cust_1' })).tier, expected);
    const fell = expected === 'Gold' ? [] : [`Gold>${expected} period_end`];
    assert.deepEqual(await tierEvents(fixture), ['Bronze>Gold order', ...fell]);
  });
}

test('grace: the tier is kept a while, and what is bought in it counts', async (t) => {
  const fixture = await member(t, { graceDays: 30, window: { kind: 'rolling', months: 12 } });
  const { clock, loyalty, principal } = fixture;
  for (const customerId of ['cust_2', 'cust_3']) await enrolled(loyalty, principal, customerId);
  for (const customerId of ['cust_1', 'cust_2', 'cust_3']) await buy(fixture, 600, { customerId });
  clock.set(instant('2027-03-20T12:00:00Z'));
  await loyalty.sweep(principal.tenant.tenantId);
  assert.equal(await buy(fixture, 500, { customerId: 'cust_1' }), 'Silver');
  assert.equal(await buy(fixture, 100, { customerId: 'cust_2' }), 'Silver', 'still in the grace');
  clock.set(instant('2027-03-31T23:00:00Z'));
  await loyalty.sweep(principal.tenant.tenantId);
  const tiers = await Promise.all(
    ['cust_1', 'cust_2', 'cust_3'].map(
      async (customerId) => (await loyalty.getBalance(principal, { customerId })).tier,
    ),
  );
  assert.deepEqual(tiers, ['Silver', 'Bronze', 'Bronze']);
});

test('the rules see the tier after its end, before any sweep has run', async (t) => {
  const fixture = await member(t, { window: { kind: 'rolling', months: 6 } });
  const { clock, loyalty, principal } = fixture;
  const bonus = `ruleset bonus { currencies GBP  rule high { on order when customer.tier >= Silver earn 50 } }`;
  await activated(loyalty, principal, bonus, 'bonus');
  await buy(fixture, 600);
  clock.set(instant('2027-03-02T00:00:00Z'));
  const order = anOrder('ord_after', 'cust_1', 10_00n);
  const simulated = await loyalty.simulateOrder(principal, {
    orderId: 'ord_after',
    order,
    program: { from: 'active' },
  });
  assert.deepEqual([simulated.tier, simulated.pointsEarned], ['Bronze', 10n]);
  const { outcome } = await loyalty.ingestOrder(principal, order);
  assert.deepEqual([outcome.tier, outcome.pointsEarned, outcome.tierChanged], ['Bronze', 10n, undefined]);
  assert.deepEqual(await tierEvents(fixture), ['Bronze>Silver order', 'Silver>Bronze period_end']);
});

test('an order that is refused settles nothing', async (t) => {
  const fixture = await member(t, { window: { kind: 'rolling', months: 6 } });
  const { clock, loyalty, principal } = fixture;
  await buy(fixture, 600);
  clock.set(instant('2027-03-02T00:00:00Z'));
  const results = await loyalty.ingestOrders(principal, [
    anOrder('ord_bad', 'cust_1', 10_00n, { currencyCode: 'USD' }),
    anOrder('ord_good', 'cust_1', 10_00n),
    anOrder('ord_more', 'cust_1', 10_00n),
  ]);
  assert.deepEqual(
    results.map(({ status }) => status),
    ['failed', 'created', 'created'],
  );
  assert.deepEqual(await tierEvents(fixture), ['Bronze>Silver order', 'Silver>Bronze period_end']);
});

test('rule sets may reward who keeps going: they run on what orders and time do to a tier', async (t) => {
  const fixture = await member(t, { window: { kind: 'rolling', months: 6 } });
  const { clock, loyalty, principal } = fixture;
  const rules = `ruleset moves { currencies GBP
    rule up { on tier_changed when event.to > event.from earn 100 }
    rule down { on tier_changed when event.to < event.from earn 7 }
  }`;
  await activated(loyalty, principal, rules, 'moves');
  await buy(fixture, 600);
  clock.set(instant('2027-03-02T00:00:00Z'));
  await loyalty.sweep(principal.tenant.tenantId);
  const { points } = await loyalty.getBalance(principal, { customerId: 'cust_1' });
  assert.equal(points.available, 600n + 100n + 7n);
});

test('a return that undoes the threshold takes the tier back, and grants nothing for it', async (t) => {
  const fixture = await member(t, { window: { kind: 'rolling', months: 12 } });
  const { loyalty, principal } = fixture;
  const rules = `ruleset moves { currencies GBP  rule move { on tier_changed earn 100 } }`;
  await activated(loyalty, principal, rules, 'moves');
  await buy(fixture, 400);
  const order = anOrder('ord_back', 'cust_1', 1700_00n);
  assert.equal((await loyalty.ingestOrder(principal, order)).outcome.tier, 'Gold');
  const part = await loyalty.returnOrder(principal, {
    orderId: 'ord_back',
    returnId: 'ret_1',
    refund: { by: 'amount', amount: { units: 200n, scale: 0 } },
    park: false,
    canonical: { returnId: 'ret_1', amount: '200' },
  });
  assert.equal(part.status === 'returned' && part.outcome.tier, 'Silver');
  assert.deepEqual(await shown(fixture), ['Silver', 'Gold 2000 100']);
  const rest = await loyalty.cancelOrder(principal, 'ord_back');
  assert.equal(rest.outcome.tier, 'Bronze');
  assert.deepEqual(await shown(fixture), ['Bronze', 'Silver 500 100']);
  assert.deepEqual(await tierEvents(fixture), ['Bronze>Gold order', 'Gold>Silver return', 'Silver>Bronze cancel']);
  assert.equal((await loyalty.getBalance(principal, { customerId: 'cust_1' })).points.available, 400n + 100n);
});

test('where returns take nothing back, the tier stays until its period ends', async (t) => {
  const fixture = await member(t, { returnsTakeBack: false });
  const { loyalty, principal, clock } = fixture;
  await loyalty.ingestOrder(principal, anOrder('ord_kept', 'cust_1', 2000_00n));
  assert.equal((await loyalty.cancelOrder(principal, 'ord_kept')).outcome.tier, 'Gold');
  assert.deepEqual(await shown(fixture), ['Gold', 'Platinum 10000 10000']);
  clock.advance(366 * DAY);
  assert.deepEqual(await shown(fixture), ['Bronze', 'Silver 500 500']);
});

test('two orders of one batch do not end two periods of a tier by what counted at the end of the first', async (t) => {
  const window = { kind: 'rolling', months: 12 } as const;
  const fixture = await loyaltyFixture(t, { source: PLAIN, programme: policy({ window }) });
  const { loyalty, principal, clock } = fixture;
  for (const customerId of ['cust_1', 'cust_2']) await enrolled(loyalty, principal, customerId);
  assert.equal(await buy(fixture, 600), 'Silver');
  clock.advance(330 * DAY);
  await buy(fixture, 600);
  clock.advance(600 * DAY);
  // The first order is a batch by itself; the others gather behind it.
  const results = await loyalty.ingestOrders(
    principal,
    ['cust_2', 'cust_1', 'cust_1'].map((customerId, index) => anOrder(`late_${index}`, customerId, 1_00n)),
  );
  assert.ok(results.every(({ status }) => status === 'created'));
  await loyalty.sweep(principal.tenant.tenantId);
  assert.deepEqual(await tierEvents(fixture), [
    'Bronze>Silver order',
    'Silver renewed period_end',
    'Silver>Bronze period_end',
  ]);
});
