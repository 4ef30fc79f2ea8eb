import { TimeoutError } from '../../../src/index.ts';
import { expectError, within, type Scenario } from '../support.ts';

/** A call ends after its time, whatever its attempts may take. */
export const totalTimeout: Scenario = {
  id: 'total-timeout',
  client: {},
  async play({ client }) {
    await within({ least: 1150, most: 3500 }, () =>
      expectError(client.customers.balance('cust_bronze', undefined, { totalTimeoutMs: 1200 }), { is: TimeoutError }),
    );
  },
};
