import { expectAnswer, type Scenario } from '../support.ts';

/** A batch tells of each order apart: made, answered before, and failed. */
export const batchInParts: Scenario = {
  id: 'batch-in-parts',
  client: {},
  async play({ client, run }) {
    expectAnswer(
      await client.orders
        .ingest({
          orderId: `ord_${run}`,
          customerId: `cust_${run}`,
          orderTotal: 10,
          currencyCode: 'GBP',
          lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: 10 }],
        })
        .withResponse(),
      { result: { pointsEarned: 20 } },
    );

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
              orderTotal: 5.5,
              currencyCode: 'GBP',
              lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: 5.5 }],
            },
            {
              orderId: `ord_${run}_3`,
              customerId: `cust_${run}`,
              orderTotal: 1.234,
              currencyCode: 'GBP',
              lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: 1.234 }],
            },
            {
              orderId: `ord_${run}_4`,
              customerId: `nobody_${run}`,
              orderTotal: 3,
              currencyCode: 'GBP',
              lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: 3 }],
            },
          ],
        })
        .withResponse(),
      {
        result: {
          'outcomes.length': 4,
          'outcomes.0.status': 'replayed',
          'outcomes.0.result.pointsEarned': 20,
          'outcomes.1.status': 'created',
          'outcomes.1.result.newBalance': 31,
          'outcomes.2.status': 'failed',
          'outcomes.2.problem.code': 'invalid-values',
          'outcomes.2.problem.errors.0.pointer': '/orders/2/orderTotal',
          'outcomes.3.status': 'failed',
          'outcomes.3.problem.code': 'unknown-customer',
          'outcomes.3.problem.retryable': false,
          'outcomes.3.orderId': `ord_${run}_4`,
        },
        absent: ['outcomes.0.problem', 'outcomes.2.result'],
        response: { status: 200 },
      },
    );
  },
};
