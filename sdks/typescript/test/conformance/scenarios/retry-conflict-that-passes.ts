import { expectAnswer, type Scenario } from '../support.ts';

/** A conflict that says that it passes is tried again. */
export const retryConflictThatPasses: Scenario = {
  id: 'retry-conflict-that-passes',
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
      { result: { pointsEarned: 6 }, response: { status: 201 } },
    );
  },
};
