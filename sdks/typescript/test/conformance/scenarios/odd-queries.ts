import { expectItems, type Scenario } from '../support.ts';

/** What stands in a query is escaped, moments stay what they are, and what is not given is left out. */
export const oddQueries: Scenario = {
  id: 'odd-queries',
  client: {},
  async play({ client, run }) {
    await expectItems(
      client.customers.ledger(`cust_${run}`, {
        type: 'earn',
        from: '2026-01-01T01:00:00.250+01:00',
        to: '2026-02-01T00:00:00Z',
        limit: 200,
      }),
      { items: 0 },
    );

    await expectItems(client.customers.list({ tier: 'A & B=C' }), { items: 0, pages: 1 });
  },
};
