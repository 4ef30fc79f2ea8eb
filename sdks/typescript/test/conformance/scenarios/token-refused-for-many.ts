import { atOnce, expectAnswer, type Scenario } from '../support.ts';

/** When the token of many callers is refused, one fetches another. */
export const tokenRefusedForMany: Scenario = {
  id: 'token-refused-for-many',
  client: {},
  async play({ client }) {
    await atOnce(8, async () => {
      expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
        result: { customerId: 'cust_bronze' },
      });
    });
  },
};
