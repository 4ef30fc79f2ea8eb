import { expectAnswer, type Scenario } from '../support.ts';

/** 503 is tried again. */
export const retryOn503: Scenario = {
  id: 'retry-on-503',
  client: {},
  async play({ client }) {
    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
