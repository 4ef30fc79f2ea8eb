import { expectAnswer, within, type Scenario } from '../support.ts';

/** The time of an attempt counts until the last byte of its answer. */
export const attemptTimeoutOfABody: Scenario = {
  id: 'attempt-timeout-of-a-body',
  client: {},
  async play({ client }) {
    expectAnswer(
      await within({ least: 2300 }, () =>
        client.customers.balance('cust_bronze', undefined, { attemptTimeoutMs: 2000 }).withResponse(),
      ),
      { result: { customerId: 'cust_bronze' } },
    );
  },
};
