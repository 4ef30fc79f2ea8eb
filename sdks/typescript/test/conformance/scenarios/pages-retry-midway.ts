import { expectItems, expectPages, type Scenario } from '../support.ts';

/** A page that is lost is asked for again, and no item is missing or twice. */
export const pagesRetryMidway: Scenario = {
  id: 'pages-retry-midway',
  client: {},
  async play({ client, run }) {
    await expectItems(client.customers.ledger(`cust_${run}`, { limit: 1 }), {
      items: 3,
      member: { path: 'type', values: ['adjust', 'adjust', 'adjust'] },
    });

    await expectPages(client.customers.ledger(`cust_${run}`, { limit: 2 }), { items: 3, pages: 2 });
  },
};
