import { expectAnswer, expectCancelled, type Scenario } from '../support.ts';

/** A call that is given up while it waits for a token ends at once, and the next one gets its token. */
export const cancelledForAToken: Scenario = {
  id: 'cancelled-for-a-token',
  client: {},
  async play({ client }) {
    await expectCancelled((signal) => client.customers.balance('cust_bronze', undefined, { signal }), {
      afterMs: 400,
      withinMs: 1000,
    });

    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
