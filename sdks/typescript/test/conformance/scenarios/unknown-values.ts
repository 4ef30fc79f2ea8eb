import { expectAnswer, type Scenario } from '../support.ts';

/** Values that enumerations do not list do not fail. */
export const unknownValues: Scenario = {
  id: 'unknown-values',
  client: {},
  async play({ client, run }) {
    expectAnswer(await client.redemptions.create({ customerId: `cust_${run}`, points: 1 }).withResponse(), {
      result: { status: 'reviewed', newBalance: 9 },
    });

    expectAnswer(
      await client.orders
        .ingest({
          orderId: `ord_${run}`,
          customerId: `cust_${run}`,
          orderTotal: 1,
          currencyCode: 'GBP',
          lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: 1 }],
        })
        .withResponse(),
      { result: { pointsEarned: 2 } },
    );

    expectAnswer(await client.orders.get(`ord_${run}`).withResponse(), {
      result: { status: 'in_dispute', 'lineItems.0.kind': 'voucher' },
    });
  },
};
