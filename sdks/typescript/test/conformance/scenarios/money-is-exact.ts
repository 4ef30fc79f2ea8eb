import { expectAnswer, type Scenario } from '../support.ts';

/** Amounts that floats get wrong arrive as they were written. */
export const moneyIsExact: Scenario = {
  id: 'money-is-exact',
  client: {},
  async play({ client, run }) {
    expectAnswer(
      await client.orders
        .ingest({
          orderId: `ord_${run}`,
          customerId: `cust_${run}`,
          orderTotal: 5.57,
          currencyCode: 'GBP',
          occurredAt: '2026-03-01T10:30:00.123456+01:00',
          lineItems: [
            { sku: 'A', quantity: 1, unitPrice: 0.07 },
            { sku: 'B', quantity: 1, unitPrice: '1.15' },
            { sku: 'C', quantity: 1, lineTotal: 4.35 },
          ],
        })
        .withResponse(),
      { result: { pointsEarned: 11 } },
    );

    expectAnswer(await client.orders.get(`ord_${run}`).withResponse(), {
      result: {
        orderTotal: '5.57',
        'lineItems.0.lineTotal': '0.07',
        'lineItems.1.lineTotal': '1.15',
        'lineItems.2.lineTotal': '4.35',
        occurredAt: '2026-03-01T09:30:00.123Z',
      },
      absent: ['lineItems.2.unitPrice'],
    });

    expectAnswer(
      await client.orders
        .ingest({
          orderId: `ord_${run}_2`,
          customerId: `cust_${run}`,
          orderTotal: 57.7,
          currencyCode: 'EUR',
          lineItems: [{ sku: 'FUEL', quantity: '40.35', unitPrice: 1.4299 }],
        })
        .withResponse(),
      { present: ['ledgerTransactionId'] },
    );

    expectAnswer(await client.orders.get(`ord_${run}_2`).withResponse(), {
      result: {
        orderTotal: '57.70',
        'lineItems.0.quantity': '40.35',
        'lineItems.0.unitPrice': '1.4299',
        'lineItems.0.lineTotal': '57.70',
      },
    });

    expectAnswer(
      await client.orders
        .ingest({
          orderId: `ord_${run}_3`,
          customerId: `cust_${run}`,
          orderTotal: '9999999999999.99',
          currencyCode: 'GBP',
          lineItems: [{ sku: 'PLANET', quantity: 1, lineTotal: 9999999999999.99, kind: 'gift_card' }],
        })
        .withResponse(),
      { result: { pointsEarned: 0 } },
    );

    expectAnswer(await client.orders.get(`ord_${run}_3`).withResponse(), {
      result: { orderTotal: '9999999999999.99', 'lineItems.0.lineTotal': '9999999999999.99' },
    });

    expectAnswer(
      await client.orders
        .ingest({
          orderId: `ord_${run}_4`,
          customerId: `cust_${run}`,
          orderTotal: 0.01,
          currencyCode: 'GBP',
          lineItems: [{ sku: 'DUST', quantity: 0.001, unitPrice: 10 }],
        })
        .withResponse(),
      { result: { pointsEarned: 0 } },
    );

    expectAnswer(await client.orders.get(`ord_${run}_4`).withResponse(), {
      result: { 'lineItems.0.quantity': '0.001', 'lineItems.0.lineTotal': '0.01' },
    });
  },
};
