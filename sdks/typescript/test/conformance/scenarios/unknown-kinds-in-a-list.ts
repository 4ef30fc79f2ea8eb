import { expectItems, type Scenario } from '../support.ts';

/** Items of a kind that came later do not stop a list. */
export const unknownKindsInAList: Scenario = {
  id: 'unknown-kinds-in-a-list',
  client: {},
  async play({ client, run }) {
    await expectItems(client.customers.ledger(`cust_${run}`, { limit: 2 }), {
      items: 3,
      arms: { of: ['unknown', 'points', 'points'], by: 'account', known: ['points', 'credit'] },
    });
  },
};
