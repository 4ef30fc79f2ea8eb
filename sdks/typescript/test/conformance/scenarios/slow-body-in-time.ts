import { expectAnswer, within, type Scenario } from '../support.ts';

/** A slow answer that comes in time is taken. */
export const slowBodyInTime: Scenario = {
  id: 'slow-body-in-time',
  client: {},
  async play({ client }) {
    expectAnswer(await within({ least: 900 }, () => client.customers.balance('cust_bronze').withResponse()), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
