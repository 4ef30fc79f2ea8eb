import { expectAnswer, type Scenario } from '../support.ts';

/** A token endpoint that is down is tried again, and the call goes on. */
export const tokenEndpointComesBack: Scenario = {
  id: 'token-endpoint-comes-back',
  client: {},
  async play({ client }) {
    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
