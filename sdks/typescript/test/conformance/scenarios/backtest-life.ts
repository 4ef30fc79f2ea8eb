import { expectAnswer, expectItems, type Scenario } from '../support.ts';

/** A backtest is begun, listed, read and cancelled. */
export const backtestLife: Scenario = {
  id: 'backtest-life',
  client: {},
  async play({ client }) {
    const made = await client.backtests
      .create({
        source: 'ruleset idea { currencies GBP rule every-order { on order earn rate { GBP: 5 } of order.total } }',
        from: '2020-01-01T00:00:00Z',
        to: '2020-03-01T00:00:00+01:00',
      })
      .withResponse();
    expectAnswer(made, {
      result: { from: '2020-01-01T00:00:00Z', to: '2020-02-29T23:00:00Z' },
      present: ['backtestId', 'status', 'createdAt'],
      absent: ['report'],
      response: { status: 202 },
    });

    expectAnswer(await client.backtests.get(made.data.backtestId).withResponse(), {
      result: { backtestId: made.data.backtestId },
      present: ['source'],
    });

    expectAnswer(await client.backtests.cancel(made.data.backtestId).withResponse(), {
      result: { backtestId: made.data.backtestId },
    });

    await expectItems(client.backtests.list({ limit: 1 }), {
      items: 1,
      member: { path: 'backtestId', values: [made.data.backtestId] },
    });
  },
};
