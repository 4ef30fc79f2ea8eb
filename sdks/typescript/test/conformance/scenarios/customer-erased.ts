import { GoneError, NotFoundError } from '../../../src/index.ts';
import { expectAnswer, expectError, type Scenario } from '../support.ts';

/** Whoever is erased is gone: the certificate is the same again, and what comes later is refused as such. */
export const customerErased: Scenario = {
  id: 'customer-erased',
  client: {},
  async play({ client, run }) {
    const erased = await client.customers.erase(`cust_${run}`).withResponse();
    expectAnswer(erased, {
      result: { customerId: `cust_${run}`, 'destroyed.dataKey': true, 'destroyed.parkedReturns': 0 },
      present: ['certificateId', 'tenantId', 'erasedAt', 'backupHorizonAt', 'signature'],
      response: { status: 200, replayed: false },
    });

    expectAnswer(await client.customers.erase(`cust_${run}`).withResponse(), {
      result: { certificateId: erased.data.certificateId },
      response: { status: 200, replayed: true },
    });

    await expectError(
      client.orders.ingest({
        orderId: `ord_${run}`,
        customerId: `cust_${run}`,
        orderTotal: 20,
        currencyCode: 'GBP',
        lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: 20 }],
      }),
      { is: GoneError, status: 410, code: 'customer-erased', retryable: false, hasRequestId: true },
    );

    await expectError(client.customers.erase(`nobody_${run}`), {
      is: NotFoundError,
      status: 404,
      code: 'customer-not-found',
    });
  },
};
