import { expectAnswer, type Scenario } from '../support.ts';

/** 408 is tried again. */
export const retryOn408: Scenario = {
  id: 'retry-on-408',
  client: {},
  async play({ client }) {
    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
