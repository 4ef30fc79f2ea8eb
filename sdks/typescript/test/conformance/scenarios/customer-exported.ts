import { expectItems, type Scenario } from '../support.ts';

/** All that is held about a customer comes page by page, each record with its section. */
export const customerExported: Scenario = {
  id: 'customer-exported',
  client: {},
  async play({ client, run }) {
    await expectItems(client.customers.export(`cust_${run}`, { limit: 2 }), {
      most: 3,
      items: 3,
      member: { path: 'section', values: ['profile', 'membership', 'balance'] },
    });
  },
};
