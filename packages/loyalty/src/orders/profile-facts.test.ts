import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInstant } from '@loyaltyos/kernel';
import { anOrder, loyaltyFixture } from '../loyalty-fixture.ts';

test('rules see birth dates and declared attributes, and traces keep them to themselves', async (t) => {
  const { loyalty, principal } = await loyaltyFixture(t, {
    programme: { tiers: [], customerAttributes: { staff: { type: 'bool' }, shoe: { type: 'int', pii: true } } },
    source: `ruleset test { currencies GBP
      rule birthday { on order when has customer.birthdate and anniversary(customer.birthdate, 3d, 3d) earn 200 }
      rule staff    { on order when has customer.attributes.staff and customer.attributes.staff earn 5 }
      rule feet     { on order when has customer.attributes.shoe and customer.attributes.shoe > 44 earn 1 } }`,
  });
  const profile = {
    birthDate: '1990-06-15',
    attributes: { staff: true, shoe: { units: 46n, scale: 0 }, undeclared: 'yes' },
  };
  await loyalty.enrolCustomer(principal, { customerId: 'cust_1', profile, canonical: { customerId: 'cust_1' } });
  await loyalty.enrolCustomer(principal, { customerId: 'cust_2', profile: {}, canonical: { customerId: 'cust_2' } });
  const earned = async (orderId: string, customerId: string, at: string): Promise<bigint> => {
    const order = anOrder(orderId, customerId, 10_00n, { occurredAt: parseInstant(at)! });
    return (await loyalty.ingestOrder(principal, order)).outcome.pointsEarned;
  };
  assert.equal(await earned('ord_1', 'cust_1', '2025-06-17T12:00:00Z'), 206n);
  assert.equal(await earned('ord_2', 'cust_1', '2025-06-20T12:00:00Z'), 6n);
  assert.equal(await earned('ord_3', 'cust_2', '2025-06-17T12:00:00Z'), 0n);
  const order = anOrder('ord_4', 'cust_1', 10_00n, { occurredAt: parseInstant('2025-06-17T12:00:00Z')! });
  const simulated = await loyalty.simulateOrder(principal, { orderId: 'ord_4', order, program: { from: 'active' } });
  assert.equal(simulated.pointsEarned, 206n);
  const trace = JSON.stringify(simulated.trace);
  assert.doesNotMatch(trace, /1990|"46"/);
  assert.match(trace, /redacted/);
});
