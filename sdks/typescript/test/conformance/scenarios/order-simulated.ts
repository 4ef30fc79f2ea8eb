import { expectAnswer, type Scenario } from '../support.ts';

/** An order is simulated from its body, by source that is not saved, and as it is stored without a body. */
export const orderSimulated: Scenario = {
  id: 'order-simulated',
  client: {},
  async play({ client, run }) {
    expectAnswer(
      await client.orders
        .simulate(`ord_${run}`, {
          order: {
            orderId: `ord_${run}`,
            customerId: `cust_${run}`,
            orderTotal: 40,
            currencyCode: 'GBP',
            lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: 40 }],
          },
        })
        .withResponse(),
      {
        result: {
          pointsEarned: 80,
          'rules.0.ruleId': 'base-earn',
          'trace.ruleSets.length': 1,
          'trace.ruleSets.0.ruleSet': 'acme',
          'trace.ruleSets.0.rules.0.result': 'applied',
        },
      },
    );

    expectAnswer(
      await client.orders
        .simulate(`ord_${run}`, {
          order: {
            orderId: `ord_${run}`,
            customerId: `cust_${run}`,
            orderTotal: 40,
            currencyCode: 'GBP',
            lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: 40 }],
          },
          source:
            'ruleset idea { currencies GBP rule double { on order when order.total >= 30.00 GBP earn rate { GBP: 4 } of order.total max 100 per order } }',
        })
        .withResponse(),
      { result: { pointsEarned: 100, 'ruleSetVersions.length': 0, 'trace.ruleSets.0.rules.0.condition.value': true } },
    );

    expectAnswer(
      await client.orders
        .ingest({
          orderId: `ord_${run}`,
          customerId: `cust_${run}`,
          orderTotal: 7,
          currencyCode: 'GBP',
          lineItems: [{ sku: 'MUG', quantity: 1, unitPrice: 7 }],
        })
        .withResponse(),
      { result: { pointsEarned: 14 } },
    );

    expectAnswer(await client.orders.simulate(`ord_${run}`).withResponse(), {
      result: { pointsEarned: 14, orderId: `ord_${run}` },
    });
  },
};
