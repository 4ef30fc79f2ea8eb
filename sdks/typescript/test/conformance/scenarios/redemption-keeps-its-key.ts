import { expectAnswer, type Scenario } from '../support.ts';

/** A redemption that is sent again has the idempotency key that the SDK made for it, and spends once. */
export const redemptionKeepsItsKey: Scenario = {
  id: 'redemption-keeps-its-key',
  client: {},
  async play({ client, run }) {
    const redeemed = await client.redemptions.create({ customerId: `cust_${run}`, points: 200 }).withResponse();
    expectAnswer(redeemed, {
      result: { status: 'redeemed', 'amount.points': 200, newBalance: 300, creditBalance: '0.00' },
      present: ['redemptionId', 'createdAt'],
      absent: ['holdExpiresAt', 'amount.credit'],
      response: { status: 200, replayed: true },
    });

    expectAnswer(await client.redemptions.get(redeemed.data.redemptionId).withResponse(), {
      result: { customerId: `cust_${run}`, status: 'redeemed' },
    });
  },
};
