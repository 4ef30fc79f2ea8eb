import { ConflictError, UnprocessableEntityError } from '../../../src/index.ts';
import { expectAnswer, expectError, type Scenario } from '../support.ts';

/** Points and credit are given and taken exactly, and what is not there is not taken. */
export const adjustments: Scenario = {
  id: 'adjustments',
  client: {},
  async play({ client, run }) {
    expectAnswer(await client.customers.adjust(`cust_${run}`, { points: 250, reason: 'goodwill' }).withResponse(), {
      result: { customerId: `cust_${run}`, points: 250, credit: '0.00', newBalance: 250, creditBalance: '0.00' },
      present: ['ledgerTransactionId'],
      response: { status: 201, replayed: false },
    });

    expectAnswer(await client.customers.adjust(`cust_${run}`, { credit: 0.07, reason: 'goodwill' }).withResponse(), {
      result: { points: 0, credit: '0.07', creditBalance: '0.07' },
    });

    expectAnswer(await client.customers.adjust(`cust_${run}`, { credit: '1.15', reason: 'goodwill' }).withResponse(), {
      result: { credit: '1.15', creditBalance: '1.22' },
    });

    expectAnswer(await client.customers.adjust(`cust_${run}`, { credit: 4.35, reason: 'goodwill' }).withResponse(), {
      result: { credit: '4.35', creditBalance: '5.57' },
    });

    expectAnswer(
      await client.customers
        .adjust(`cust_${run}`, { points: -100, reason: 'booked-twice' }, { idempotencyKey: `take-${run}` })
        .withResponse(),
      { result: { points: -100, newBalance: 150 }, response: { status: 201 } },
    );

    expectAnswer(
      await client.customers
        .adjust(`cust_${run}`, { points: -100, reason: 'booked-twice' }, { idempotencyKey: `take-${run}` })
        .withResponse(),
      { result: { points: -100, newBalance: 150 }, response: { status: 200, replayed: true } },
    );

    await expectError(
      client.customers.adjust(
        `cust_${run}`,
        { points: -99, reason: 'booked-twice' },
        { idempotencyKey: `take-${run}` },
      ),
      { is: UnprocessableEntityError, status: 422, code: 'idempotency-key-reused', retryable: false },
    );

    await expectError(client.customers.adjust(`cust_${run}`, { points: -1000, reason: 'too-many' }), {
      is: ConflictError,
      status: 409,
      code: 'insufficient-points',
      retryable: false,
    });
  },
};
