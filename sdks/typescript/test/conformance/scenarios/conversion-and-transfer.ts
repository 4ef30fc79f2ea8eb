import { PreconditionFailedError, UnprocessableEntityError } from '../../../src/index.ts';
import { etagOf, expectAnswer, expectError, type Scenario } from '../support.ts';

/** Points become credit at the rate of the programme, and go to somebody else. */
export const conversionAndTransfer: Scenario = {
  id: 'conversion-and-transfer',
  client: {},
  async play({ client, run }) {
    await expectError(client.customers.convert(`cust_${run}`, { points: 100 }), {
      is: UnprocessableEntityError,
      status: 422,
      code: 'conversion-not-allowed',
    });

    const before = await client.programme.get().withResponse();
    expectAnswer(before, {
      result: {
        version: 1,
        zone: 'Europe/London',
        'currencies.length': 2,
        'tiers.3.name': 'Platinum',
        'adjustments.maxCredit': '1000.00',
      },
      absent: ['conversion', 'pointValue'],
      response: { hasEtag: true },
    });

    expectAnswer(
      await client.programme
        .put(
          {
            currencies: ['GBP', 'EUR'],
            zone: 'Europe/London',
            tiers: [
              { name: 'Bronze', threshold: 0 },
              { name: 'Silver', threshold: 500 },
              { name: 'Gold', threshold: 2000 },
              { name: 'Platinum', threshold: 10000 },
            ],
            conversion: { points: 100, credit: '1.00' },
            transfers: { allowed: true },
            pointValue: 0.01,
          },
          { ifMatch: etagOf(before) },
        )
        .withResponse(),
      {
        result: {
          version: 2,
          'conversion.points': 100,
          'conversion.credit': '1.00',
          'transfers.allowed': true,
          pointValue: '0.01',
        },
        response: { hasEtag: true },
      },
    );

    await expectError(client.programme.put({ currencies: ['GBP'], zone: 'UTC' }, { ifMatch: etagOf(before) }), {
      is: PreconditionFailedError,
      status: 412,
      code: 'precondition-failed',
      retryable: false,
    });

    expectAnswer(await client.customers.convert(`cust_${run}`, { points: 500 }).withResponse(), {
      result: { points: -500, credit: '5.00', newBalance: 500, creditBalance: '5.00' },
      response: { status: 201 },
    });

    expectAnswer(
      await client.customers
        .transfer(`cust_${run}`, { toCustomerId: 'cust_bronze', points: 200, reason: 'gift' })
        .withResponse(),
      { result: { customerId: `cust_${run}`, points: -200, newBalance: 300 } },
    );
  },
};
