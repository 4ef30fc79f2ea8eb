import { ConflictError } from '../../../src/index.ts';
import { expectAnswer, expectError, type Scenario } from '../support.ts';

/** Credit is spent to the penny, and more than is there is refused. */
export const redemptionOfCredit: Scenario = {
  id: 'redemption-of-credit',
  client: {},
  async play({ client, run }) {
    expectAnswer(await client.redemptions.create({ customerId: `cust_${run}`, credit: '4.35' }).withResponse(), {
      result: {
        status: 'redeemed',
        'amount.credit': '4.35',
        'captured.credit': '4.35',
        creditBalance: '0.65',
        newBalance: 0,
      },
      absent: ['amount.points'],
    });

    await expectError(client.redemptions.create({ customerId: `cust_${run}`, credit: 0.66 }), {
      is: ConflictError,
      status: 409,
      code: 'insufficient-credit',
      retryable: false,
    });

    expectAnswer(await client.redemptions.create({ customerId: `cust_${run}`, credit: 0.65 }).withResponse(), {
      result: { creditBalance: '0.00' },
    });
  },
};
