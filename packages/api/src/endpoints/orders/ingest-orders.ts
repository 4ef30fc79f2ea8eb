import { assert } from '@loyaltyos/kernel';
import { Problem, type ProblemDocument } from '@loyaltyos/problems';
import { Type, type Static } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import type { OrderInput } from '../../engine.ts';
import { BATCH_BODY_LIMIT_BYTES } from '../../http/limits.ts';
import { OpenEnum } from '../../schema/choice.ts';
import { MERCHANT_ID, OrderId } from '../../schema/id.ts';
import { Closed, ItemsReadLater, Nullable, Open } from '../../schema/object.ts';
import { ProblemSchema } from '../../schema/problem.ts';
import { compileDecoder } from '../../wire/decode.ts';
import type { ReadJson } from '../../wire/json-value.ts';
import { relocateProblem } from '../relocate-problem.ts';
import { EXAMPLE_ORDER, EXAMPLE_RESULT } from './example-order.ts';
import { OrderRequest, OrderResult } from './order-schema.ts';
import { orderResultToWire } from './order-to-wire.ts';
import { readOrder } from './read-order.ts';

const MAX_BATCH = 500;
/** So many orders of a batch count as one request. */
const ORDERS_OF_A_REQUEST = 10;

const BatchOutcome = Open(
  {
    orderId: Nullable(OrderId),
    status: OpenEnum('BatchOutcomeStatus', ['created', 'replayed', 'failed'], 'What became of the order.'),
    result: Type.Optional(OrderResult),
    problem: Type.Optional(ProblemSchema),
  },
  { name: 'BatchOutcome', description: 'What became of one order of a batch: `result`, or `problem` where it failed.' },
);

const decodeOrder = compileDecoder(OrderRequest);

export const ingestOrders = endpoint({
  id: 'orders.ingestBatch',
  method: 'POST',
  path: '/orders/batch',
  sdk: { function: 'ingestOrders' },
  scope: 'orders:write',
  summary: 'Ingest up to 500 orders',
  description:
    'Each order is ingested as if it had been sent alone, in the order of the list: one that fails does not touch the ' +
    'others. The answer has one outcome per order, at the same place. Sending a batch again is safe.',
  idempotency: 'natural-key',
  // What shares a request and its transactions costs a fraction of what comes alone.
  counts: ({ body }) => Math.ceil(body.orders.length / ORDERS_OF_A_REQUEST),
  body: {
    schema: Closed(
      {
        orders: ItemsReadLater(OrderRequest, { description: '1 to 500 orders.', minItems: 1, maxItems: MAX_BATCH }),
      },
      { name: 'OrderBatchRequest', description: 'Orders to be rewarded, each by itself.' },
    ),
    limitBytes: BATCH_BODY_LIMIT_BYTES,
    examples: { batch: { orders: [EXAMPLE_ORDER] } },
  },
  answers: {
    200: {
      description: 'Every order has an outcome.',
      schema: Open(
        { outcomes: Type.Array(BatchOutcome, { description: 'One for each order, in the order of the request.' }) },
        { name: 'OrderBatchResult', description: 'What became of the orders of a batch.' },
      ),
      example: { outcomes: [{ orderId: 'ord_8k2p', status: 'created', result: EXAMPLE_RESULT }] },
    },
  },
  problems: [],
  async handle({ principal, body, describe }, { engine }) {
    const businessTime = await engine.businessTime(principal);
    const read = body.orders.map((value) => readOne(value, businessTime));
    const readable = read.filter((order): order is OrderInput => !(order instanceof Problem));
    const results = await engine.ingestOrders(principal, readable);
    assert(results.length === readable.length, 'a batch has a result for every order');
    let next = 0;
    const outcomes = read.map((order, index): Static<typeof BatchOutcome> => {
      const orderId = orderIdOf(body.orders[index]);
      const result = order instanceof Problem ? ({ status: 'failed', problem: order } as const) : results[next++];
      assert(result !== undefined, 'counted above');
      if (result.status !== 'failed') {
        return { orderId, status: result.status, result: orderResultToWire(result.outcome) };
      }
      return { orderId, status: 'failed', problem: toDocument(describe, result.problem, index) };
    });
    return { status: 200, body: { outcomes } };
  },
});

function readOne(value: ReadJson, businessTime: number): OrderInput | Problem {
  try {
    return readOrder(decodeOrder(value), businessTime);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function toDocument(
  describe: (problem: Problem) => ProblemDocument,
  problem: Problem,
  index: number,
): Static<typeof ProblemSchema> {
  return describe(relocateProblem(problem, `/orders/${index}`)) as Static<typeof ProblemSchema>;
}

const READABLE_ID = new RegExp(MERCHANT_ID);

/** The id by which the caller finds the order again; null where there is none that can be repeated. */
function orderIdOf(value: ReadJson | undefined): string | null {
  const orderId = value instanceof Map ? value.get('orderId') : undefined;
  return typeof orderId === 'string' && READABLE_ID.test(orderId) ? orderId : null;
}
