import { expectCancelled, type Scenario } from '../support.ts';

/** A call that is given up in flight ends at once and closes its connection. */
export const cancelledInFlight: Scenario = {
  id: 'cancelled-in-flight',
  client: {},
  async play({ client }) {
    await expectCancelled((signal) => client.customers.balance('cust_bronze', undefined, { signal }), {
      afterMs: 500,
      withinMs: 500,
    });
  },
};
