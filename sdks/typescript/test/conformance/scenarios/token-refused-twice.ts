import { AuthenticationError } from '../../../src/index.ts';
import { expectError, type Scenario } from '../support.ts';

/** A token that is refused again is an authentication error. */
export const tokenRefusedTwice: Scenario = {
  id: 'token-refused-twice',
  client: {},
  async play({ client }) {
    await expectError(client.customers.balance('cust_bronze'), {
      is: AuthenticationError,
      status: 401,
      code: 'invalid-token',
      retryable: false,
      hasRequestId: true,
    });
  },
};
