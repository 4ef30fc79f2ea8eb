import { expectAnswer, expectItems, type Scenario } from '../support.ts';

/** A server that takes signed requests alone, each once, takes all that an SDK sends. */
export const strictPolicy: Scenario = {
  id: 'strict-policy',
  client: {},
  async play({ client, run }) {
    expectAnswer(await client.customers.enrol({ customerId: `c:${run}.x-_`, firstName: 'Zoë' }).withResponse(), {
      result: { customerId: `c:${run}.x-_` },
    });

    expectAnswer(await client.customers.balance(`c:${run}.x-_`, { at: '2026-01-01T00:00:00+01:00' }).withResponse(), {
      result: { pointsBalance: 0, asOf: '2025-12-31T23:00:00Z' },
    });

    expectAnswer(await client.customers.balance(`c:${run}.x-_`).withResponse(), { result: { pointsBalance: 0 } });

    expectAnswer(await client.customers.adjust(`c:${run}.x-_`, { points: 100, reason: 'goodwill' }).withResponse(), {
      result: { newBalance: 100 },
    });

    const held = await client.redemptions
      .create({ customerId: `c:${run}.x-_`, points: 30, hold: { expiresIn: 60 } })
      .withResponse();
    expectAnswer(held, { result: { status: 'held' } });

    expectAnswer(await client.redemptions.release(held.data.redemptionId).withResponse(), {
      result: { status: 'released', newBalance: 100 },
    });

    expectAnswer(await client.customers.createToken(`c:${run}.x-_`).withResponse(), {
      result: { tokenType: 'Bearer' },
      present: ['accessToken'],
    });

    expectAnswer(await client.customers.erase(`c:${run}.x-_`).withResponse(), {
      result: { customerId: `c:${run}.x-_` },
    });

    await expectItems(client.customers.list({ tier: 'Gold', limit: 1 }), { items: 1 });
  },
};
