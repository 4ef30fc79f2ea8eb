import { ConnectionError } from '../../../src/index.ts';
import { expectError, type Scenario } from '../support.ts';

/** Without a word a call is tried three times. */
export const retryCountByItself: Scenario = {
  id: 'retry-count-by-itself',
  client: {},
  async play({ client }) {
    await expectError(client.customers.balance('cust_bronze'), { is: ConnectionError });
  },
};
