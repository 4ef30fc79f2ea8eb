import { expectAnswer, type Scenario } from '../support.ts';

/** A batch whose answer is lost is sent again and counted once. */
export const batchLostOnce: Scenario = {
  id: 'batch-lost-once',
  client: {},
  async play({ client, run }) {
    expectAnswer(
      await client.orders
        .ingestBatch({
          orders: [
            {
              orderId: `ord_${run}`,
              customerId: `cust_${run}`,
              orderTotal: 10,
              currencyCode: 'GBP',
              lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: 10 }],
            },
            {
              orderId: `ord_${run}_2`,
              customerId: `cust_${run}`,
              orderTotal: 5,
              currencyCode: 'GBP',
              lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: 5 }],
            },
          ],
        })
        .withResponse(),
      { result: { 'outcomes.0.status': 'replayed', 'outcomes.1.status': 'replayed' } },
    );
  },
};
