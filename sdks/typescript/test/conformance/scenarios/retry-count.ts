import { ServerError } from '../../../src/index.ts';
import { expectAnswer, expectError, type Scenario } from '../support.ts';

/** At most as many attempts follow as the client says, or the call. */
export const retryCount: Scenario = {
  id: 'retry-count',
  client: { maxRetries: 1 },
  async play({ client }) {
    await expectError(client.customers.balance('cust_bronze'), {
      is: ServerError,
      status: 500,
      code: 'internal-error',
    });

    await expectError(client.customers.balance('cust_bronze', undefined, { maxRetries: 0 }), {
      is: ServerError,
      status: 500,
    });

    expectAnswer(await client.customers.balance('cust_bronze', undefined, { maxRetries: 2 }).withResponse(), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
