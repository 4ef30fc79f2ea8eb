import { ConfigurationError } from '../../../src/index.ts';
import { expectError, type Scenario } from '../support.ts';

/** What would lead to another path is refused before anything is sent. */
export const pathsThatLeadElsewhere: Scenario = {
  id: 'paths-that-lead-elsewhere',
  client: {},
  async play({ client }) {
    await expectError(client.customers.balance(''), { is: ConfigurationError });

    await expectError(client.customers.balance('.'), { is: ConfigurationError });

    await expectError(client.customers.balance('..'), { is: ConfigurationError });
  },
};
