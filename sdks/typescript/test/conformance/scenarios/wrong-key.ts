import { AuthenticationError } from '../../../src/index.ts';
import { expectError, type Scenario } from '../support.ts';

/** A key that is refused is an authentication error, and nothing else is sent. */
export const wrongKey: Scenario = {
  id: 'wrong-key',
  client: {},
  async play({ client }) {
    await expectError(client.customers.balance('cust_bronze'), {
      is: AuthenticationError,
      status: 401,
      code: 'invalid-client',
      retryable: false,
      hasRequestId: true,
    });
  },
};
