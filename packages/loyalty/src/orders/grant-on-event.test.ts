import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyLedger } from '@loyaltyos/ledger';
import { anOrder, loyaltyFixture } from '../loyalty-fixture.ts';

const SOURCE = `ruleset test { currencies GBP
  rule base    { on order earn rate { GBP: 2 } of order.total }
  rule welcome { on customer_enrolled earn 50 cap 50 per customer }
  rule silver  { on tier_changed when event.to == Silver earn 100 } }`;

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
