import { TimeoutError } from '../../../src/index.ts';
import { expectError, within, type Scenario } from '../support.ts';

/** A call ends after its time, whatever its attempts may take. */
export const totalTimeout: Scenario = {
  id: 'total-timeout',
  client: {},
  async play({ client }) {
    await within({ least: 2450, most: 5000 }, () =>
      expectError(client.customers.balance('cust_bronze', undefined, { totalTimeoutMs: 2500 }), { is: TimeoutError }),
    );
  },
};
