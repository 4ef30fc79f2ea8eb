import { expectItems, expectPages, expectResumed, type Scenario } from '../support.ts';

/** Items come one by one, page after page, each of its kind. */
export const pagesOfALedger: Scenario = {
  id: 'pages-of-a-ledger',
  client: {},
  async play({ client, run }) {
    await expectItems(client.customers.ledger(`cust_${run}`, { limit: 2 }), {
      items: 3,
      arms: { of: ['credit', 'points', 'points'], by: 'account', known: ['points', 'credit'] },
    });

    await expectPages(client.customers.ledger(`cust_${run}`, { account: 'points', limit: 1 }), {
      pages: 2,
      items: 2,
      arms: { of: ['points', 'points'], by: 'account', known: ['points', 'credit'] },
    });

    await expectResumed((cursor) => client.customers.ledger(`cust_${run}`, { limit: 1, cursor }), { items: 3 });

    await expectItems(client.customers.ledger(`cust_${run}`, { limit: 1 }), { most: 2, items: 2 });
  },
};
