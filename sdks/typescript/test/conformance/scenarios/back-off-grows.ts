import { expectAnswer, type Scenario } from '../support.ts';

/** The pauses double from attempt to attempt. */
export const backOffGrows: Scenario = {
  id: 'back-off-grows',
  client: {},
  async play({ client }) {
    expectAnswer(await client.customers.balance('cust_bronze', undefined, { maxRetries: 3 }).withResponse(), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
