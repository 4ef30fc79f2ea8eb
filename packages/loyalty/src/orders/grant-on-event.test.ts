import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement } from '@loyaltyos/database';
import { verifyLedger } from '@loyaltyos/ledger';
import { anOrder, loyaltyFixture } from '../loyalty-fixture.ts';

const SOURCE = `ruleset test { currencies GBP
  rule base    { on order earn rate { GBP: 2 } of order.total }
  rule welcome { on customer_enrolled earn 50 cap 50 per customer }
  rule silver  { on tier_changed when event.to == Silver earn 100 } }`;

const creditEvents = statement(
  'loyalty.test-credit-events',
  `SELECT payload FROM journal WHERE tenant_id = $1 AND type = 'credit.changed' ORDER BY seq`,
);

const maturings = statement(
  'loyalty.test-maturings',
  `SELECT seq FROM journal WHERE tenant_id = $1 AND type = 'points.matured'`,
);
const recordVersions = statement('loyalty.test-records', 'SELECT version FROM customer_record WHERE tenant_id = $1');

test('rules that listen to enrolment grant on it, once, and with the profile at hand', async (t) => {
  const { loyalty, principal, scratch } = await loyaltyFixture(t, { source: SOURCE });
  const input = {
    customerId: 'cust_1',
    profile: { firstName: 'Ana' },
    canonical: { customerId: 'cust_1', firstName: 'Ana' },
  };
  const first = await loyalty.enrolCustomer(principal, input);
  assert.equal(first.replayed, false);
  assert.equal((await loyalty.getBalance(principal, { customerId: 'cust_1' })).points.available, 50n);
  assert.equal((await loyalty.enrolCustomer(principal, input)).replayed, true);
  assert.equal((await loyalty.getBalance(principal, { customerId: 'cust_1' })).points.available, 50n);
  const { rows } = await loyalty.listLedger(principal, { customerId: 'cust_1', limit: 10 });
  assert.deepEqual(
    rows.map(({ type, ruleId }) => [type, ruleId]),
    [['earn', 'welcome']],
  );
  await assert.rejects(loyalty.enrolCustomer(principal, { ...input, canonical: { customerId: 'cust_1' } }), {
    code: 'customer-conflict',
  });
  assert.deepEqual((await verifyLedger(scratch.database, principal.tenant)).findings, []);
});

test('an order that enrols and raises a tier grants for all three, and tells its own points apart', async (t) => {
  const { loyalty, principal, scratch } = await loyaltyFixture(t, { source: SOURCE, programme: { autoEnrol: true } });
  const { outcome } = await loyalty.ingestOrder(principal, anOrder('ord_1', 'cust_1', 300_00n));
  assert.equal(outcome.pointsEarned, 600n);
  assert.deepEqual(outcome.tierChanged, { from: 'Bronze', to: 'Silver' });
  const balance = await loyalty.getBalance(principal, { customerId: 'cust_1' });
  assert.equal(balance.points.available, 750n, '50 for enrolling, 600 for the order, 100 for the tier');
  assert.equal(balance.nextTier!.remaining, 1400n, 'only the order counts towards the next tier');
  const profile = { email: 'a@example.com' };
  const completed = await loyalty.enrolCustomer(principal, { customerId: 'cust_1', profile, canonical: profile });
  assert.equal(completed.replayed, false);
  const known = await loyalty.getCustomer(principal, { customerId: 'cust_1', withProfile: true });
  assert.deepEqual(known.profile, profile);
  assert.equal((await loyalty.getBalance(principal, { customerId: 'cust_1' })).points.available, 750n, 'enrolled once');
  assert.deepEqual((await verifyLedger(scratch.database, principal.tenant)).findings, []);
});

test('the journal tells of credit that an enrolment and a tier grant', async (t) => {
  const { loyalty, principal, scratch } = await loyaltyFixture(t, {
    programme: { autoEnrol: true },
    source: `ruleset test { currencies GBP
      rule base    { on order earn rate { GBP: 2 } of order.total }
      rule welcome { on customer_enrolled credit 5.00 GBP }
      rule silver  { on tier_changed when event.to == Silver credit 2.50 GBP } }`,
  });
  await loyalty.ingestOrder(principal, anOrder('ord_1', 'cust_1', 300_00n));
  const { tenantId } = principal.tenant;
  const events = await scratch.database.transaction(tenantId, (tx) =>
    tx.query<{ payload: { change: string; creditBalance: string } }>(creditEvents, [tenantId]),
  );
  assert.deepEqual(
    events.map(({ payload }) => [payload.change, payload.creditBalance]),
    [
      ['5.00', '5.00'],
      ['2.50', '7.50'],
    ],
  );
});

test('an enrolment that is asked for again leaves the profile alone, also where points matured meanwhile', async (t) => {
  const { loyalty, principal, scratch, clock } = await loyaltyFixture(t, {
    source: `ruleset test { currencies GBP
      rule welcome { on customer_enrolled earn 50 pending 1d } }`,
  });
  const input = { customerId: 'c', profile: { firstName: 'Ana' }, canonical: { customerId: 'c', firstName: 'Ana' } };
  await loyalty.enrolCustomer(principal, input);
  clock.advance(2 * 86_400_000);
  assert.equal((await loyalty.enrolCustomer(principal, input)).replayed, true);
  const { tenantId } = principal.tenant;
  const [entries, versions] = await scratch.database.transaction(tenantId, (tx) =>
    Promise.all([tx.query(maturings, [tenantId]), tx.query<{ version: number }>(recordVersions, [tenantId])]),
  );
  assert.equal(entries.length, 1, 'the replay posted what had matured');
  assert.deepEqual(
    versions.map(({ version }) => version),
    [1],
  );
});

test('a taken address leaves nothing of the enrolment, nor of what it would have granted', async (t) => {
  const { loyalty, principal, scratch } = await loyaltyFixture(t, { source: SOURCE });
  const enrol = (customerId: string): Promise<unknown> => {
    const profile = { email: 'same@example.com' };
    return loyalty.enrolCustomer(principal, { customerId, profile, canonical: { customerId, ...profile } });
  };
  await enrol('cust_1');
  await assert.rejects(enrol('cust_2'), { code: 'email-taken' });
  await assert.rejects(loyalty.getBalance(principal, { customerId: 'cust_2' }), { code: 'customer-not-found' });
  assert.deepEqual((await verifyLedger(scratch.database, principal.tenant)).findings, []);
});

test('caps of a rule set count what enrolling granted before the order that enrolled', async (t) => {
  const { loyalty, principal } = await loyaltyFixture(t, {
    programme: { autoEnrol: true, tiers: [] },
    source: `ruleset test { currencies GBP cap 60 per customer
      rule base    { on order earn 40 }
      rule welcome { on customer_enrolled earn 50 } }`,
  });
  const { outcome } = await loyalty.ingestOrder(principal, anOrder('ord_1', 'cust_1', 10_00n));
  assert.equal(outcome.pointsEarned, 10n);
  assert.equal(outcome.newBalance, 60n);
});

test('an order that its tier change makes too large leaves nothing, not even in the counters of caps', async (t) => {
  const { loyalty, principal, scratch } = await loyaltyFixture(t, {
    programme: {
      tiers: [
        { name: 'Base', threshold: 0 },
        { name: 'Top', threshold: 100 },
      ],
    },
    source: `ruleset test { currencies GBP
      rule base { on order earn rate { GBP: 1 } of order.total cap 1000 per customer }
      rule huge { on tier_changed earn 999999999999999 * 10 } }`,
  });
  for (const customerId of ['cust_1', 'cust_2']) {
    await loyalty.enrolCustomer(principal, { customerId, profile: {}, canonical: { customerId } });
  }
  const results = await loyalty.ingestOrders(principal, [
    anOrder('ord_0', 'cust_2', 10_00n),
    anOrder('ord_1', 'cust_1', 900_00n),
    anOrder('ord_2', 'cust_1', 50_00n),
  ]);
  assert.deepEqual(
    results.map((result) => (result.status === 'failed' ? result.problem.code : result.outcome.pointsEarned)),
    [10n, 'balance-limit', 50n],
  );
  const counted = statement(
    'loyalty.test-counters',
    `SELECT sum(amount)::bigint AS sum FROM rule_counter WHERE tenant_id = $1`,
  );
  const { tenantId } = principal.tenant;
  const rows = await scratch.database.transaction(tenantId, (tx) => tx.query<{ sum: bigint }>(counted, [tenantId]));
  assert.equal(rows[0]!.sum, 60n);
  assert.deepEqual((await verifyLedger(scratch.database, principal.tenant)).findings, []);
});
