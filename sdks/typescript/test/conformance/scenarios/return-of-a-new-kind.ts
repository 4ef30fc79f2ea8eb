import { expectAnswer, type Scenario } from '../support.ts';
import { ok } from 'node:assert/strict';

/** An answer of a kind that the SDK does not know is kept whole. */
export const returnOfANewKind: Scenario = {
  id: 'return-of-a-new-kind',
  client: {},
  async play({ client, run }) {
    {
      const answered = await client.orders
        .return(`ord_${run}`, { returnId: 'ret_1', amount: 10, park: true })
        .withResponse();
      expectAnswer(answered, {
        unknown: { status: 'inspected', returnId: 'ret_1', inspector: { name: 'Ada', grades: [1, 2] } },
      });
      ok(!['returned', 'parked'].includes(answered.data.status));
    }
  },
};
