import { expectAnswer, type Scenario } from '../support.ts';

/** Points beyond 32 bits are whole numbers. */
export const pointsBeyond32Bits: Scenario = {
  id: 'points-beyond-32-bits',
  client: {},
  async play({ client }) {
    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { pointsBalance: 9007199254740991, 'points.available': 9007199254740991, 'points.debt': 4294967296 },
    });
  },
};
