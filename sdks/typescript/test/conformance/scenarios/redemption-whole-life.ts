import { ConflictError } from '../../../src/index.ts';
import { expectAnswer, expectError, expectItems, expectPages, type Scenario } from '../support.ts';

/** Points are held, captured in part, and given back. */
export const redemptionWholeLife: Scenario = {
  id: 'redemption-whole-life',
  client: {},
  async play({ client, run }) {
    const held = await client.redemptions
      .create({
        customerId: `cust_${run}`,
        points: 1000,
        hold: { expiresIn: 900 },
        orderId: `ord_${run}`,
        reason: 'checkout',
      })
      .withResponse();
    expectAnswer(held, {
      result: { status: 'held', 'amount.points': 1000, 'captured.points': 0, newBalance: 1000, orderId: `ord_${run}` },
      present: ['holdExpiresAt', 'redemptionId'],
      absent: ['amount.credit'],
      response: { status: 201 },
    });

    expectAnswer(await client.redemptions.capture(held.data.redemptionId, { points: 700 }).withResponse(), {
      result: { status: 'captured', 'captured.points': 700, newBalance: 1300 },
      response: { status: 200 },
    });

    expectAnswer(await client.redemptions.reverse(held.data.redemptionId).withResponse(), {
      result: { status: 'reversed', 'restored.points': 700, newBalance: 2000 },
    });

    await expectError(client.redemptions.reverse(held.data.redemptionId), {
      is: ConflictError,
      status: 409,
      code: 'redemption-state',
      retryable: false,
    });

    const second = await client.redemptions
      .create({ customerId: `cust_${run}`, points: 10, hold: { expiresIn: 60 } })
      .withResponse();
    expectAnswer(second, { result: { status: 'held' } });

    expectAnswer(await client.redemptions.release(second.data.redemptionId).withResponse(), {
      result: { status: 'released', newBalance: 2000 },
    });

    const third = await client.redemptions
      .create({ customerId: `cust_${run}`, points: 20, hold: { expiresIn: 60 } })
      .withResponse();
    expectAnswer(third, { result: { status: 'held' } });

    expectAnswer(await client.redemptions.capture(third.data.redemptionId).withResponse(), {
      result: { status: 'captured', 'captured.points': 20, newBalance: 1980 },
    });

    expectAnswer(await client.redemptions.get(third.data.redemptionId).withResponse(), {
      result: { status: 'captured', 'ledgerTransactionIds.length': 2 },
    });

    await expectItems(client.redemptions.list({ customerId: `cust_${run}`, limit: 2 }), {
      items: 3,
      member: { path: 'status', values: ['captured', 'released', 'reversed'] },
    });

    await expectPages(client.redemptions.list({ customerId: `cust_${run}`, status: 'released' }), {
      items: 1,
      pages: 1,
    });
  },
};
