import { ApiError } from '../../../src/index.ts';
import { expectError, type Scenario } from '../support.ts';

/** A redirect is an error, and the key goes nowhere else. */
export const redirectsAreNotFollowed: Scenario = {
  id: 'redirects-are-not-followed',
  client: {},
  async play({ client }) {
    await expectError(client.customers.balance('cust_bronze'), { is: ApiError, status: 302, code: 'unknown' });

    await expectError(client.customers.balance('cust_bronze'), { is: ApiError, status: 307, code: 'unknown' });
  },
};
