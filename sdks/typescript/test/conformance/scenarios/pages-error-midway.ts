import { ServerError } from '../../../src/index.ts';
import { expectItems, type Scenario } from '../support.ts';

/** An error in the midst of a list comes after the items before it. */
export const pagesErrorMidway: Scenario = {
  id: 'pages-error-midway',
  client: { maxRetries: 0 },
  async play({ client, run }) {
    await expectItems(client.customers.ledger(`cust_${run}`, { limit: 1 }), {
      items: 2,
      error: { is: ServerError, status: 500, code: 'internal-error' },
    });
  },
};
