import { ConflictError } from '../../../src/index.ts';
import { expectAnswer, expectError, type Scenario } from '../support.ts';

/** The same order again is answered as before, and another one under its id is a conflict that names what differs. */
export const orderSentTwice: Scenario = {
  id: 'order-sent-twice',
  client: {},
  async play({ client, run }) {
    expectAnswer(
      await client.orders
        .ingest({
          orderId: `ord_${run}`,
          customerId: `cust_${run}`,
          orderTotal: 149.99,
          currencyCode: 'GBP',
          lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: 149.99 }],
        })
        .withResponse(),
      { result: { pointsEarned: 300 }, response: { status: 201, replayed: false } },
    );

    expectAnswer(
      await client.orders
        .ingest({
          orderId: `ord_${run}`,
          customerId: `cust_${run}`,
          orderTotal: '149.990',
          currencyCode: 'GBP',
          lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: '149.990' }],
        })
        .withResponse(),
      { result: { pointsEarned: 300, newBalance: 300 }, response: { status: 200, replayed: true } },
    );

    await expectError(
      client.orders.ingest({
        orderId: `ord_${run}`,
        customerId: `cust_${run}`,
        orderTotal: 149.98,
        currencyCode: 'GBP',
        lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: 149.98 }],
      }),
      {
        is: ConflictError,
        status: 409,
        code: 'order-conflict',
        retryable: false,
        pointers: ['/lineItems/0/unitPrice', '/orderTotal'],
        hasRequestId: true,
      },
    );
  },
};
