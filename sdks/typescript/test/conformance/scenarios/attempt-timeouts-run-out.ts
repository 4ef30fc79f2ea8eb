import { TimeoutError } from '../../../src/index.ts';
import { expectError, within, type Scenario } from '../support.ts';

/** When every attempt takes too long the call ends with a timeout. */
export const attemptTimeoutsRunOut: Scenario = {
  id: 'attempt-timeouts-run-out',
  client: {},
  async play({ client }) {
    await within({ least: 1300, most: 5000 }, () =>
      expectError(client.customers.balance('cust_bronze', undefined, { attemptTimeoutMs: 500, maxRetries: 1 }), {
        is: TimeoutError,
      }),
    );
  },
};
