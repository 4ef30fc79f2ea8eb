import { expectAnswer, type Scenario } from '../support.ts';

/** The pause ends at the date that the server says. */
export const retryAfterDate: Scenario = {
  id: 'retry-after-date',
  client: {},
  async play({ client }) {
    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
