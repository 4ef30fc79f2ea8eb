import { UnprocessableEntityError } from '../../../src/index.ts';
import { expectAnswer, expectError, type Scenario } from '../support.ts';

/** The clock of a sandbox goes ahead by a duration and to a moment, and what fell due on the way has happened. */
export const sandboxClock: Scenario = {
  id: 'sandbox-clock',
  client: {},
  async play({ client }) {
    expectAnswer(
      await client.redemptions
        .create({ customerId: 'cust_a1b2', points: 1000, hold: { expiresIn: 900 } })
        .withResponse(),
      { result: { status: 'held' } },
    );

    const moved = await client.sandbox.advanceClock({ by: 'PT1H30M' }).withResponse();
    expectAnswer(moved, { result: { releasedHolds: 1, matured: 0, expired: 0, tierChanges: 0 }, present: ['now'] });

    await expectError(client.sandbox.advanceClock({ to: '2020-01-01T00:00:00Z' }), {
      is: UnprocessableEntityError,
      status: 422,
    });

    expectAnswer(await client.sandbox.advanceClock({ by: 'P30D' }).withResponse(), { result: { releasedHolds: 0 } });

    expectAnswer(await client.customers.balance('cust_a1b2').withResponse(), {
      result: { 'points.held': 0, 'points.available': 2850 },
    });
  },
};
