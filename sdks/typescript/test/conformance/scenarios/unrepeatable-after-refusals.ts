import { expectAnswer, type Scenario } from '../support.ts';

/** What cannot be sent twice is sent again where the server says that nothing was done. */
export const unrepeatableAfterRefusals: Scenario = {
  id: 'unrepeatable-after-refusals',
  client: {},
  async play({ client }) {
    expectAnswer(await client.customers.createToken('cust_bronze').withResponse(), {
      present: ['accessToken'],
      response: { status: 201 },
    });

    expectAnswer(await client.customers.createToken('cust_bronze').withResponse(), {
      present: ['accessToken'],
      response: { status: 201 },
    });
  },
};
