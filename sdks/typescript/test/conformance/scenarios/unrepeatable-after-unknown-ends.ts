import { ConnectionError, ServerError } from '../../../src/index.ts';
import { expectError, type Scenario } from '../support.ts';

/** What cannot be sent twice is not sent again where nobody knows whether it was done. */
export const unrepeatableAfterUnknownEnds: Scenario = {
  id: 'unrepeatable-after-unknown-ends',
  client: {},
  async play({ client }) {
    await expectError(client.customers.createToken('cust_bronze'), { is: ConnectionError });

    await expectError(client.customers.createToken('cust_bronze'), { is: ConnectionError });

    await expectError(client.customers.createToken('cust_bronze'), { is: ConnectionError });

    await expectError(client.customers.createToken('cust_bronze'), {
      is: ServerError,
      status: 500,
      code: 'internal-error',
    });

    await expectError(client.customers.createToken('cust_bronze'), {
      is: ServerError,
      status: 503,
      code: 'unavailable',
    });

    await expectError(client.customers.createToken('cust_bronze'), { is: ServerError, status: 502, code: 'unknown' });
  },
};
