import { TimeoutError } from '../../../src/index.ts';
import { expectError, type Scenario } from '../support.ts';

/** What cannot be sent twice is not sent again after its attempt ran out of time. */
export const unrepeatableAfterATimeout: Scenario = {
  id: 'unrepeatable-after-a-timeout',
  client: {},
  async play({ client }) {
    await expectError(client.customers.createToken('cust_bronze', { attemptTimeoutMs: 1500 }), { is: TimeoutError });
  },
};
