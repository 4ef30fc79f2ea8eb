import { expectAnswer, type Scenario } from '../support.ts';

/** No pause is longer than eight seconds. */
export const backOffCap: Scenario = {
  id: 'back-off-cap',
  client: {},
  async play({ client }) {
    expectAnswer(await client.customers.balance('cust_bronze', undefined, { maxRetries: 6 }).withResponse(), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
