import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrder, loyaltyFixture } from '../loyalty-fixture.ts';

const SOURCE = `ruleset test { currencies GBP
  rule base { on order earn rate { GBP: 1 } of order.total } }`;

test('an enrolment that is asked for again answers what it answered, whatever the member has become', async (t) => {
  const { loyalty, principal } = await loyaltyFixture(t, {
    source: SOURCE,
    programme: {
      tiers: [
        { name: 'Bronze', threshold: 0 },
        { name: 'Gold', threshold: 100 },
      ],
    },
  });
  const enrolment = { customerId: 'c', profile: {}, canonical: { customerId: 'c' } };
  const first = await loyalty.enrolCustomer(principal, enrolment);
  const order = await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  assert.deepEqual([first.customer.tier, order.outcome.tier], ['Bronze', 'Gold']);
  const again = await loyalty.enrolCustomer(principal, enrolment);
  assert.deepEqual(again, { customer: first.customer, replayed: true });
});

test('whom an order enrolled, and who is then enrolled by request, is answered the tier of that moment ever after', async (t) => {
  const { loyalty, principal } = await loyaltyFixture(t, {
    source: SOURCE,
    programme: {
      autoEnrol: true,
      tiers: [
        { name: 'Bronze', threshold: 0 },
        { name: 'Gold', threshold: 100 },
        { name: 'Platinum', threshold: 200 },
      ],
    },
  });
  await loyalty.ingestOrder(principal, anOrder('o', 'c', 100_00n));
  const enrolment = { customerId: 'c', profile: {}, canonical: { customerId: 'c' } };
  const first = await loyalty.enrolCustomer(principal, enrolment);
  assert.deepEqual([first.customer.tier, first.replayed], ['Gold', false]);
  await loyalty.ingestOrder(principal, anOrder('p', 'c', 100_00n));
  const again = await loyalty.enrolCustomer(principal, enrolment);
  assert.deepEqual(again, { customer: first.customer, replayed: true });
});
