import { expectAnswer, type Scenario } from '../support.ts';

/** A token that is refused is fetched anew, and the call goes on; that is no retry. */
export const tokenRefusedOnce: Scenario = {
  id: 'token-refused-once',
  client: { maxRetries: 0 },
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

    expectAnswer(await client.customers.balance('cust_bronze').withResponse(), {
      result: { customerId: 'cust_bronze' },
    });
  },
};
