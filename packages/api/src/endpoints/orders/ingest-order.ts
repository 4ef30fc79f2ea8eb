import { createdOrReplayed, endpoint, REPLAYED_HEADER } from '../../endpoint.ts';
import { EXAMPLE_ORDER, EXAMPLE_RESULT } from './example-order.ts';
import { OrderRequest, OrderResult } from './order-schema.ts';
import { orderResultToWire } from './order-to-wire.ts';
import { readOrder } from './read-order.ts';

export const ingestOrder = endpoint({
  id: 'orders.ingest',
  method: 'POST',
  path: '/orders',
  sdk: { function: 'ingestOrder' },
  scope: 'orders:write',
  summary: 'Ingest an order',
  description:
    'Runs the active rules on the order and moves the points, in one transaction; the answer says what was earned and ' +
    'what the customer has now. The same order again answers the same; another order under its id is a 409 that names ' +
    'what differs.',
  idempotency: 'natural-key',
  body: { schema: OrderRequest, examples: { order: EXAMPLE_ORDER } },
  answers: {
    201: { description: 'The order was ingested.', schema: OrderResult, example: EXAMPLE_RESULT },
    200: {
      description: 'The same order was ingested before; nothing was done.',
      schema: OrderResult,
      example: EXAMPLE_RESULT,
      headers: REPLAYED_HEADER,
    },
  },
  problems: ['order-conflict', 'balance-limit', 'customer-erased', 'unknown-customer', 'currency-not-in-programme'],
  async handle({ principal, body }, { engine }) {
    // An order that names no time is held against none, and asking a sandbox for its time costs a statement.
    const businessTime = body.occurredAt === undefined ? 0 : await engine.businessTime(principal);
    const order = readOrder(body, businessTime);
    const { replayed, outcome } = await engine.ingestOrder(principal, order);
    return createdOrReplayed(replayed, orderResultToWire(outcome));
  },
});
