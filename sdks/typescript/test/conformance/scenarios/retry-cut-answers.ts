import { expectAnswer, type Scenario } from '../support.ts';

/** An answer that is cut in its midst is asked for again. */
export const retryCutAnswers: Scenario = {
  id: 'retry-cut-answers',
  client: {},
  async play({ client, run }) {
    expectAnswer(
      await client.orders
        .ingest({
          orderId: `ord_${run}`,
          customerId: `cust_${run}`,
          orderTotal: 3,
          currencyCode: 'GBP',
          lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: 3 }],
        })
        .withResponse(),
      { result: { pointsEarned: 6 }, response: { status: 200, replayed: true } },
    );

    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
