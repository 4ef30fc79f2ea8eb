import { expectAnswer, type Scenario } from '../support.ts';

/** An attempt that takes too long is given up and made again. */
export const attemptTimeout: Scenario = {
  id: 'attempt-timeout',
  client: {},
  async play({ client, run }) {
    expectAnswer(
      await client.orders
        .ingest(
          {
            orderId: `ord_${run}`,
            customerId: `cust_${run}`,
            orderTotal: 3,
            currencyCode: 'GBP',
            lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: 3 }],
          },
          { attemptTimeoutMs: 2000 },
        )
        .withResponse(),
      { result: { pointsEarned: 6 }, response: { status: 200, replayed: true } },
    );
  },
};
