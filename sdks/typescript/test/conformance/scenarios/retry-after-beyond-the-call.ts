import { RateLimitError } from '../../../src/index.ts';
import { expectError, within, type Scenario } from '../support.ts';

/** A pause that would outlast the call is not begun. */
export const retryAfterBeyondTheCall: Scenario = {
  id: 'retry-after-beyond-the-call',
  client: {},
  async play({ client }) {
    await within({ most: 3000 }, () =>
      expectError(client.customers.balance('cust_bronze', undefined, { totalTimeoutMs: 4000 }), {
        is: RateLimitError,
        status: 429,
        code: 'rate-limited',
      }),
    );
  },
};
