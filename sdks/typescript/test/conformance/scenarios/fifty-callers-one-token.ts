import { atOnce, expectAnswer, type Scenario } from '../support.ts';

/** Fifty callers at once ask for one token. */
export const fiftyCallersOneToken: Scenario = {
  id: 'fifty-callers-one-token',
  client: {},
  async play({ client }) {
    await atOnce(50, async () => {
      expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
        result: { customerId: 'cust_bronze' },
      });
    });
  },
};
