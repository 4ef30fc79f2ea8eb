import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatInstant, parseInstant, type Instant } from '@loyaltyos/kernel';
import { anOrder, loyaltyFixture, type LoyaltyFixture } from '../loyalty-fixture.ts';
import { PROGRAMME_DEFAULTS, type AccountPolicy, type ProgrammeDocument } from './programme.ts';

function instant(text: string): Instant {
  return parseInstant(text) ?? assert.fail(`${text} is no instant`);
}

/** A point for every pound, as the programme dates it, unless a rule set says more. */
const PLAIN = `ruleset test { currencies GBP  rule base { on order earn rate { GBP: 1 } of order.total } }`;

interface Dated extends LoyaltyFixture {
  /** Buys for 100 pounds at an instant that is now. */
  buy(at: string): Promise<void>;
  /** Available and pending points at an instant, which is now from then on. */
  at(now: Instant): Promise<[bigint, bigint]>;
}

async function dated(
  t: Parameters<typeof loyaltyFixture>[0],
  points: Partial<AccountPolicy>,
  { zone = 'Europe/London', source = PLAIN }: { zone?: string; source?: string } = {},
): Promise<Dated> {
  const { accounts } = PROGRAMME_DEFAULTS;
  const programme: Partial<ProgrammeDocument> = {
    zone,
    currencies: ['GBP'],
    autoEnrol: true,
    accounts: { ...accounts, points: { ...accounts.points, ...points } },
  };
  const fixture = await loyaltyFixture(t, { programme, source });
  const { loyalty, principal, clock } = fixture;
  let orders = 0;
  return {
    ...fixture,
    async buy(at) {
      orders += 1;
      clock.set(instant(at));
      await loyalty.ingestOrder(principal, anOrder(`ord_${orders}`, 'cust_1', 100_00n));
    },
    async at(now) {
      clock.set(now);
      const balance = await loyalty.getBalance(principal, { customerId: 'cust_1' });
      return [balance.points.available, balance.points.pending];
    },
  };
}

/** What the balance says will expire. */
async function expiring({ loyalty, principal }: LoyaltyFixture): Promise<[string, bigint][]> {
  const balance = await loyalty.getBalance(principal, { customerId: 'cust_1' });
  return balance.expiring.map(({ at, points }) => [formatInstant(at), points]);
}

for (const [what, zone, dates, bought, expires] of [
  [
    'the day on which the clocks go forward',
    'Europe/London',
    ['03-29'],
    '2026-03-10T12:00:00Z',
    '2026-03-29T23:00:00.000Z',
  ],
  [
    'the day on which the clocks go back',
    'Europe/London',
    ['10-25'],
    '2026-10-01T12:00:00Z',
    '2026-10-26T00:00:00.000Z',
  ],
  ['29 February', 'UTC', ['02-29'], '2028-02-01T12:00:00Z', '2028-03-01T00:00:00.000Z'],
  ['29 February in another year', 'UTC', ['02-29'], '2027-02-01T12:00:00Z', '2027-03-01T00:00:00.000Z'],
  ['the end of a year in Auckland', 'Pacific/Auckland', ['12-31'], '2026-03-10T12:00:00Z', '2026-12-31T11:00:00.000Z'],
] as const) {
  test(`calendar expiry on ${what}: points can be spent to its last millisecond`, async (t) => {
    const fixture = await dated(t, { expiry: { kind: 'calendar', dates, atLeastMonths: 0 } }, { zone });
    await fixture.buy(bought);
    assert.deepEqual(await expiring(fixture), [[expires, 100n]]);
    assert.deepEqual(await fixture.at(instant(expires) - 1), [100n, 0n]);
    assert.deepEqual(await fixture.at(instant(expires)), [0n, 0n]);
    // And so it is once it has been written.
    await fixture.loyalty.sweep(fixture.principal.tenant.tenantId);
    assert.deepEqual(await fixture.at(instant(expires)), [0n, 0n]);
  });
}

test('pending over a change of the clocks: available at the same local time', async (t) => {
  const fixture = await dated(t, { pendingDays: 14 });
  await fixture.buy('2026-03-20T10:00:00Z');
  const due = instant('2026-04-03T09:00:00Z');
  assert.deepEqual(await fixture.at(due - 1), [0n, 100n]);
  assert.deepEqual(await fixture.at(due), [100n, 0n]);
});

test('an order that comes late is dated by when it occurred', async (t) => {
  const fixture = await dated(t, { expiry: { kind: 'rolling', months: 1 }, pendingDays: 7 }, { zone: 'UTC' });
  const { loyalty, principal, clock } = fixture;
  clock.set(instant('2027-02-20T12:00:00Z'));
  const late = anOrder('ord_late', 'cust_1', 100_00n, { occurredAt: instant('2027-01-31T12:00:00Z') });
  assert.equal((await loyalty.ingestOrder(principal, late)).outcome.pendingPoints, 0n);
  assert.deepEqual(await expiring(fixture), [['2027-03-01T00:00:00.000Z', 100n]]);
});

test('what a rule says wins, one date at a time; all else is as the programme says', async (t) => {
  const source = `ruleset test { currencies GBP  zone "Europe/London"
    rule a-plain { on order earn 1 }
    rule b-pending { on order earn 20 pending 2d }
    rule c-expires { on order earn 300 expires 10d }
    rule d-never { on order earn 4000 expires never }
    rule e-both { on order earn 50000 pending 1d expires 2026-05-31 }
  }`;
  const fixture = await dated(t, { expiry: { kind: 'rolling', days: 30 }, pendingDays: 5 }, { source });
  await fixture.buy('2026-03-01T12:00:00Z');
  const pending = async (day: string): Promise<bigint> => (await fixture.at(instant(`${day}T12:00:00Z`)))[1];
  assert.equal(await pending('2026-03-01'), 54_321n);
  assert.deepEqual(await expiring(fixture), [
    ['2026-03-11T12:00:00.000Z', 300n],
    ['2026-03-31T23:00:00.000Z', 21n],
    ['2026-05-31T23:00:00.000Z', 50_000n],
  ]);
  assert.equal(await pending('2026-03-02'), 4321n);
  assert.equal(await pending('2026-03-03'), 4301n);
  assert.equal(await pending('2026-03-06'), 0n);
  assert.deepEqual(await fixture.at(instant('2026-06-01T00:00:00Z')), [4000n, 0n]);
});
