import { UnprocessableEntityError } from '../../../src/index.ts';
import { expectError, type Scenario } from '../support.ts';

/** What is wrong with an order is named by pointers, and nothing is sent again. */
export const wrongValues: Scenario = {
  id: 'wrong-values',
  client: {},
  async play({ client, run }) {
    await expectError(
      client.orders.ingest({
        orderId: `ord_${run}`,
        customerId: `cust_${run}`,
        orderTotal: 1.999,
        currencyCode: 'GBP',
        lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: 1.99 }],
      }),
      {
        is: UnprocessableEntityError,
        status: 422,
        code: 'invalid-values',
        retryable: false,
        pointers: ['/orderTotal'],
        hasRequestId: true,
      },
    );
  },
};
