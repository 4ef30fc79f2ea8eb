import { NotFoundError, PermissionDeniedError, ServerError } from '../../../src/index.ts';
import { expectError, type Scenario } from '../support.ts';

/** A refusal that is no problem document is the error of its status, with an unknown code. */
export const refusalsThatAreNoProblems: Scenario = {
  id: 'refusals-that-are-no-problems',
  client: { maxRetries: 0 },
  async play({ client }) {
    await expectError(client.customers.balance('cust_bronze'), {
      is: NotFoundError,
      status: 404,
      code: 'unknown',
      retryable: false,
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: PermissionDeniedError,
      status: 403,
      code: 'unknown',
    });

    await expectError(client.customers.balance('cust_bronze'), {
      is: ServerError,
      status: 502,
      code: 'unknown',
      retryable: true,
    });
  },
};
