import { expectAnswer, type Scenario } from '../support.ts';

/** A connection that is cut before the server saw anything is tried again. */
export const retryWhenRefused: Scenario = {
  id: 'retry-when-refused',
  client: {},
  async play({ client }) {
    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
