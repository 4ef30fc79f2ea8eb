import { ServerError } from '../../../src/index.ts';
import { expectAnswer, expectError, type Scenario } from '../support.ts';

/** A token endpoint that stays down is an error, and the next call asks it again. */
export const tokenEndpointStaysAway: Scenario = {
  id: 'token-endpoint-stays-away',
  client: { maxRetries: 0 },
  async play({ client }) {
    await expectError(client.customers.balance('cust_bronze'), { is: ServerError, status: 503, code: 'unavailable' });

    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
