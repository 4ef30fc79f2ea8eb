import { TimeoutError } from '../../../src/index.ts';
import { expectError, within, type Scenario } from '../support.ts';

/** The time of a call counts the token that it waits for. */
export const totalTimeoutOfAToken: Scenario = {
  id: 'total-timeout-of-a-token',
  client: {},
  async play({ client }) {
    await within({ least: 750, most: 3000 }, () =>
      expectError(client.customers.balance('cust_bronze', undefined, { totalTimeoutMs: 800 }), { is: TimeoutError }),
    );
  },
};
