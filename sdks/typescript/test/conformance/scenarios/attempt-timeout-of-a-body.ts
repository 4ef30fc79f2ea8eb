import { expectAnswer, within, type Scenario } from '../support.ts';

/** The time of an attempt counts until the last byte of its answer. */
export const attemptTimeoutOfABody: Scenario = {
  id: 'attempt-timeout-of-a-body',
  client: {},
  async play({ client }) {
    expectAnswer(
      await within({ least: 1200 }, () =>
        client.customers.balance('cust_bronze', undefined, { attemptTimeoutMs: 900 }).withResponse(),
      ),
      { result: { customerId: 'cust_bronze' } },
    );
  },
};
