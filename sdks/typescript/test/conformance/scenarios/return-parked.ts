import { NotFoundError } from '../../../src/index.ts';
import { expectAnswer, expectError, type Scenario } from '../support.ts';
import { ok } from 'node:assert/strict';

/** A return before its order waits, which is another kind of answer. */
export const returnParked: Scenario = {
  id: 'return-parked',
  client: {},
  async play({ client, run }) {
    await expectError(client.orders.return(`ord_${run}`, { returnId: 'ret_1', amount: 10 }), {
      is: NotFoundError,
      status: 404,
      code: 'order-not-found',
      retryable: false,
    });

    {
      const answered = await client.orders
        .return(`ord_${run}`, { returnId: 'ret_1', amount: 10, park: true })
        .withResponse();
      expectAnswer(answered, {
        result: { returnId: 'ret_1', orderId: `ord_${run}`, status: 'parked' },
        present: ['expiresAt'],
        response: { status: 202 },
      });
      ok(answered.data.status === 'parked');
    }
  },
};
