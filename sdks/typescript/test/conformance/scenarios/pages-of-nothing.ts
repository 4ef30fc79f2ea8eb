import { expectItems, expectPages, type Scenario } from '../support.ts';

/** An empty list has one page and no items. */
export const pagesOfNothing: Scenario = {
  id: 'pages-of-nothing',
  client: {},
  async play({ client, run }) {
    await expectItems(client.redemptions.list({ customerId: `cust_${run}` }), { items: 0 });

    await expectPages(client.redemptions.list({ customerId: `cust_${run}` }), { pages: 1, items: 0 });
  },
};
