import { InvalidResponseError } from '../../../src/index.ts';
import { expectError, type Scenario } from '../support.ts';

/** An answer that is whole and no JSON is an error of its own, and is not asked for again. */
export const answersThatAreNoJson: Scenario = {
  id: 'answers-that-are-no-json',
  client: {},
  async play({ client }) {
    await expectError(client.customers.balance('cust_bronze'), { is: InvalidResponseError });

    await expectError(client.customers.balance('cust_bronze'), { is: InvalidResponseError });

    await expectError(client.customers.balance('cust_bronze'), { is: InvalidResponseError });
  },
};
