import { expectAnswer, type Scenario } from '../support.ts';

/** 502 is tried again. */
export const retryOn502: Scenario = {
  id: 'retry-on-502',
  client: {},
  async play({ client }) {
    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
