import { NotFoundError } from '../../../src/index.ts';
import { expectError, type Scenario } from '../support.ts';

/** What stands in a path is escaped, and only what must be. */
export const oddPaths: Scenario = {
  id: 'odd-paths',
  client: {},
  async play({ client }) {
    await expectError(client.customers.balance("a/b c?d#e%é+~!*'()"), {
      is: NotFoundError,
      status: 404,
      code: 'not-found',
    });

    await expectError(client.orders.get('A-Z_a.z~09'), { is: NotFoundError, status: 404, code: 'not-found' });
  },
};
