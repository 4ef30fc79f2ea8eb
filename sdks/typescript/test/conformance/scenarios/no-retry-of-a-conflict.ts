import { ConflictError } from '../../../src/index.ts';
import { expectError, type Scenario } from '../support.ts';

/** A conflict that does not say that it passes is not tried again, even where it is no problem document. */
export const noRetryOfAConflict: Scenario = {
  id: 'no-retry-of-a-conflict',
  client: {},
  async play({ client }) {
    await expectError(client.customers.balance('cust_bronze'), {
      is: ConflictError,
      status: 409,
      code: 'odd-conflict',
      retryable: false,
    });

    await expectError(client.customers.balance('cust_bronze'), { is: ConflictError, status: 409, code: 'unknown' });
  },
};
