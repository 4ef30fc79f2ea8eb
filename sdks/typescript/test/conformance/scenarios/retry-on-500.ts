import { expectAnswer, type Scenario } from '../support.ts';

/** 500 is tried again. */
export const retryOn500: Scenario = {
  id: 'retry-on-500',
  client: {},
  async play({ client }) {
    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
