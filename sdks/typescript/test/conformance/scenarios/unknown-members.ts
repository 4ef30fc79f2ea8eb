import { expectAnswer, type Scenario } from '../support.ts';

/** Members that came later are kept and can be read. */
export const unknownMembers: Scenario = {
  id: 'unknown-members',
  client: {},
  async play({ client }) {
    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
      unknown: { forecast: { points: [1, 2.5], text: 'é', none: null }, season: 'spring', 'points.promised': 12 },
    });
  },
};
