import { expectAnswer, expectCancelled, type Scenario } from '../support.ts';

/** A call that is given up between two attempts ends at once, and nothing more is sent. */
export const cancelledInBackOff: Scenario = {
  id: 'cancelled-in-back-off',
  client: {},
  async play({ client }) {
    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });

    await expectCancelled((signal) => client.customers.balance('cust_bronze', undefined, { signal }), {
      afterMs: 1200,
      withinMs: 1000,
    });

    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
