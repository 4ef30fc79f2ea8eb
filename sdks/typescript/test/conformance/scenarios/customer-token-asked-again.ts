import { expectAnswer, type Scenario } from '../support.ts';

/** A customer’s token that is refused is asked for again, once. */
export const customerTokenAskedAgain: Scenario = {
  id: 'customer-token-asked-again',
  client: { maxRetries: 0 },
  async play({ client, run }) {
    expectAnswer(await client.customers.balance(`cust_${run}`).withResponse(), { result: { pointsBalance: 0 } });
  },
};
