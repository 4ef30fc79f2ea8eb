import { ConflictError } from '../../../src/index.ts';
import { expectAnswer, expectError, type Scenario } from '../support.ts';
import { ok } from 'node:assert/strict';

/** An order is stored, returned in part by lines and by amount, and cancelled, and its points go back exactly. */
export const orderWholeLife: Scenario = {
  id: 'order-whole-life',
  client: {},
  async play({ client, run }) {
    const ordered = await client.orders
      .ingest({
        orderId: `ord_${run}`,
        customerId: `cust_${run}`,
        orderTotal: '149.99',
        currencyCode: 'GBP',
        channel: 'web',
        storeId: 'store-7',
        lineItems: [
          {
            sku: 'TRAINER-42',
            quantity: 1,
            unitPrice: 100,
            category: 'shoes',
            brand: 'Stride',
            attributes: { size: 42.5, sale: false, colour: 'red' },
          },
          { sku: 'SOCK-2', quantity: 4, unitPrice: 10 },
          { sku: 'POST', quantity: 1, unitPrice: 9.99, kind: 'shipping' },
        ],
        attributes: { till: 7, gift: true },
      })
      .withResponse();
    expectAnswer(ordered, { result: { pointsEarned: 280, creditEarned: '0.00', newBalance: 280 } });

    {
      const answered = await client.orders
        .return(`ord_${run}`, { returnId: 'ret_1', lineItems: [{ sku: 'SOCK-2', quantity: 2 }], reason: 'too-small' })
        .withResponse();
      expectAnswer(answered, {
        result: {
          refunded: '20.00',
          pointsVoided: 37,
          newBalance: 243,
          status: 'returned',
          'before.pointsBalance': 280,
          'after.points.available': 243,
        },
        response: { status: 201 },
      });
      ok(answered.data.status === 'returned');
    }

    {
      const answered = await client.orders.return(`ord_${run}`, { returnId: 'ret_2', amount: 9.99 }).withResponse();
      expectAnswer(answered, { result: { refunded: '9.99' } });
      ok(answered.data.status === 'returned');
    }

    expectAnswer(await client.orders.get(`ord_${run}`).withResponse(), {
      result: {
        status: 'partially_returned',
        orderTotal: '149.99',
        refunded: '29.99',
        'lineItems.length': 3,
        'lineItems.0.unitPrice': '100.00',
        'lineItems.0.lineTotal': '100.00',
        'lineItems.1.quantity': '4',
        'lineItems.2.kind': 'shipping',
        'lineItems.0.attributes.size': 42.5,
        'attributes.till': 7,
        'attributes.gift': true,
        'returns.length': 2,
        'returns.0.reason': 'too-small',
        'result.ledgerTransactionId': ordered.data.ledgerTransactionId,
        channel: 'web',
        storeId: 'store-7',
      },
      present: ['occurredAt', 'recordedAt'],
    });

    expectAnswer(await client.orders.cancel(`ord_${run}`).withResponse(), {
      result: { status: 'cancelled', refunded: '120.00', newBalance: 0 },
      response: { status: 200, replayed: false },
    });

    expectAnswer(await client.orders.cancel(`ord_${run}`).withResponse(), {
      result: { refunded: '120.00', newBalance: 0 },
      response: { status: 200, replayed: true },
    });

    await expectError(client.orders.return(`ord_${run}`, { returnId: 'ret_3', amount: 1 }), {
      is: ConflictError,
      status: 409,
      code: 'order-cancelled',
      retryable: false,
    });
  },
};
