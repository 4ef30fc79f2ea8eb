import { expectAnswer, type Scenario } from '../support.ts';

/** The pause is as long as the server says in seconds, be it shorter or longer than the back-off. */
export const retryAfterSeconds: Scenario = {
  id: 'retry-after-seconds',
  client: { maxRetries: 4 },
  async play({ client }) {
    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
