import { UnprocessableEntityError } from '../../../src/index.ts';
import { expectAnswer, expectError, type Scenario } from '../support.ts';

/** A return of more than is left is refused. */
export const returnTooMuch: Scenario = {
  id: 'return-too-much',
  client: {},
  async play({ client, run }) {
    expectAnswer(
      await client.orders
        .ingest({
          orderId: `ord_${run}`,
          customerId: `cust_${run}`,
          orderTotal: 20,
          currencyCode: 'GBP',
          lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: 20 }],
        })
        .withResponse(),
      { result: { pointsEarned: 40 } },
    );

    await expectError(client.orders.return(`ord_${run}`, { returnId: 'ret_1', amount: 20.01 }), {
      is: UnprocessableEntityError,
      status: 422,
      code: 'return-exceeds-order',
      retryable: false,
    });
  },
};
