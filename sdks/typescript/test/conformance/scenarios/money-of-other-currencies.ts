import { UnprocessableEntityError } from '../../../src/index.ts';
import { expectAnswer, expectError, type Scenario } from '../support.ts';

/** Currencies without decimals and with three are exact. */
export const moneyOfOtherCurrencies: Scenario = {
  id: 'money-of-other-currencies',
  client: {},
  async play({ client, run }) {
    expectAnswer(
      await client.orders
        .ingest({
          orderId: `ord_${run}`,
          customerId: `cust_${run}`,
          orderTotal: 150,
          currencyCode: 'JPY',
          lineItems: [{ sku: 'A', quantity: 3, unitPrice: 50 }],
        })
        .withResponse(),
      { present: ['ledgerTransactionId'] },
    );

    expectAnswer(await client.orders.get(`ord_${run}`).withResponse(), {
      result: { orderTotal: '150', currencyCode: 'JPY', 'lineItems.0.lineTotal': '150' },
    });

    expectAnswer(
      await client.orders
        .ingest({
          orderId: `ord_${run}_2`,
          customerId: `cust_${run}`,
          orderTotal: '1.234',
          currencyCode: 'KWD',
          lineItems: [{ sku: 'A', quantity: 1, unitPrice: 1.234 }],
        })
        .withResponse(),
      { present: ['ledgerTransactionId'] },
    );

    expectAnswer(await client.orders.get(`ord_${run}_2`).withResponse(), {
      result: { orderTotal: '1.234', currencyCode: 'KWD' },
    });

    await expectError(
      client.orders.ingest({
        orderId: `ord_${run}_3`,
        customerId: `cust_${run}`,
        orderTotal: 150.5,
        currencyCode: 'JPY',
        lineItems: [{ sku: 'A', quantity: 1, unitPrice: 150.5 }],
      }),
      { is: UnprocessableEntityError, status: 422, code: 'invalid-values' },
    );
  },
};
