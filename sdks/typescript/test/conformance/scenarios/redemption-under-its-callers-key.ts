import { expectAnswer, type Scenario } from '../support.ts';

/** The key of the caller is the one that is sent. */
export const redemptionUnderItsCallersKey: Scenario = {
  id: 'redemption-under-its-callers-key',
  client: {},
  async play({ client, run }) {
    expectAnswer(
      await client.redemptions
        .create({ customerId: `cust_${run}`, points: 10 }, { idempotencyKey: `checkout-${run}` })
        .withResponse(),
      { result: { newBalance: 90 }, response: { status: 201 } },
    );

    expectAnswer(
      await client.redemptions
        .create({ customerId: `cust_${run}`, points: 10 }, { idempotencyKey: `checkout-${run}` })
        .withResponse(),
      { result: { newBalance: 90 }, response: { status: 200, replayed: true } },
    );
  },
};
