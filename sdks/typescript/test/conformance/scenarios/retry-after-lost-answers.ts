import { expectAnswer, type Scenario } from '../support.ts';

/** An order whose answer is lost twice is sent three times and counted once. */
export const retryAfterLostAnswers: Scenario = {
  id: 'retry-after-lost-answers',
  client: {},
  async play({ client, run }) {
    expectAnswer(
      await client.orders
        .ingest({
          orderId: `ord_${run}`,
          customerId: `cust_${run}`,
          orderTotal: 10,
          currencyCode: 'GBP',
          lineItems: [{ sku: 'MUG', quantity: 2, unitPrice: 5 }],
        })
        .withResponse(),
      { result: { pointsEarned: 20, newBalance: 20 }, response: { status: 200, replayed: true } },
    );
  },
};
