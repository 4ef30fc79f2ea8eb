import { expectAnswer, type Scenario } from '../support.ts';

/** 429 is tried again. */
export const retryOn429: Scenario = {
  id: 'retry-on-429',
  client: {},
  async play({ client }) {
    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
