import { expectAnswer, type Scenario } from '../support.ts';

/** An order gives points in the same answer, and the balance has them. */
export const orderGivesPoints: Scenario = {
  id: 'order-gives-points',
  client: {},
  async play({ client, run }) {
    expectAnswer(await client.customers.enrol({ customerId: `cust_${run}`, firstName: 'Ada' }).withResponse(), {
      result: { customerId: `cust_${run}`, tier: 'Bronze' },
      present: ['enrolledAt'],
    });

    const ordered = await client.orders
      .ingest({
        orderId: `ord_${run}`,
        customerId: `cust_${run}`,
        orderTotal: 149.99,
        currencyCode: 'GBP',
        lineItems: [{ sku: 'TRAINER-42', quantity: 1, unitPrice: 149.99 }],
      })
      .withResponse();
    expectAnswer(ordered, {
      result: {
        orderId: `ord_${run}`,
        pointsEarned: 300,
        creditEarned: '0.00',
        newBalance: 300,
        tier: 'Bronze',
        'rules.length': 1,
        'rules.0.ruleId': 'base-earn',
      },
      present: ['ledgerTransactionId'],
      response: { status: 201, replayed: false, hasRequestId: true },
    });

    expectAnswer(await client.customers.balance(`cust_${run}`).withResponse(), {
      result: {
        pointsBalance: 300,
        'points.available': 300,
        'points.debt': 0,
        creditBalance: '0.00',
        'nextTier.name': 'Silver',
        'nextTier.remaining': 200,
        'expiring.length': 0,
      },
      present: ['asOf'],
    });
  },
};
