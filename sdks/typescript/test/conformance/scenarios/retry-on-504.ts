import { expectAnswer, type Scenario } from '../support.ts';

/** 504 is tried again. */
export const retryOn504: Scenario = {
  id: 'retry-on-504',
  client: {},
  async play({ client }) {
    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
