import { ServerError } from '../../../src/index.ts';
import { expectError, within, type Scenario } from '../support.ts';

/** A back-off that would outlast the call is not begun: the error at hand is the answer. */
export const totalTimeoutEndsBackOff: Scenario = {
  id: 'total-timeout-ends-back-off',
  client: {},
  async play({ client }) {
    await within({ most: 5400 }, () =>
      expectError(client.customers.balance('cust_bronze', undefined, { totalTimeoutMs: 5500, maxRetries: 10 }), {
        is: ServerError,
        status: 503,
        code: 'unavailable',
      }),
    );
  },
};
