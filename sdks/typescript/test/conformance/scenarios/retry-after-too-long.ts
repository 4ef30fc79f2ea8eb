import { RateLimitError, ServerError } from '../../../src/index.ts';
import { expectError, within, type Scenario } from '../support.ts';

/** A pause of more than a minute is not waited for. */
export const retryAfterTooLong: Scenario = {
  id: 'retry-after-too-long',
  client: {},
  async play({ client }) {
    await within({ most: 3000 }, () =>
      expectError(client.customers.balance('cust_bronze'), {
        is: RateLimitError,
        status: 429,
        code: 'rate-limited',
        retryable: true,
      }),
    );

    await within({ most: 3000 }, () =>
      expectError(client.customers.balance('cust_bronze'), { is: ServerError, status: 503, code: 'unavailable' }),
    );
  },
};
