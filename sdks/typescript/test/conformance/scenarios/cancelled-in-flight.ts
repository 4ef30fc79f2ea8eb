import { expectAnswer, expectCancelled, type Scenario } from '../support.ts';

/** A call that is given up in flight ends at once and closes its connection. */
export const cancelledInFlight: Scenario = {
  id: 'cancelled-in-flight',
  client: {},
  async play({ client }) {
    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });

    await expectCancelled((signal) => client.customers.balance('cust_bronze', undefined, { signal }), {
      afterMs: 1000,
      withinMs: 1000,
    });
  },
};
