import { createdOrReplayed, endpoint, REPLAYED_HEADER } from '../../endpoint.ts';
import { OrderId } from '../../schema/id.ts';
import { readReturn, ReturnRequest } from './read-return.ts';
import { EXAMPLE_REFUND, ParkedReturn, ReturnResult } from './refund-schema.ts';
import { parkedToWire, returnToWire } from './refund-to-wire.ts';

const EXAMPLE_RESULT = { returnId: 'ret_1', ...EXAMPLE_REFUND, status: 'returned' };

export const returnOrder = endpoint({
  id: 'orders.return',
  method: 'POST',
  path: '/orders/{orderId}/returns',
  sdk: { function: 'returnOrder', result: 'ReturnOutcome' },
  scope: 'orders:write',
  summary: 'Return part of an order',
  description:
    'Takes back what the order earned, in proportion to what was refunded of it so far, and gives back what was spent on ' +
    'it in the same proportion, in one transaction: partial returns add up to exactly what was earned. Rules do not run ' +
    'again. With `park` a return may come before its order.',
  idempotency: 'natural-key',
  pathParameters: { orderId: OrderId },
  body: {
    schema: ReturnRequest,
    examples: {
      'by amount': { returnId: 'ret_1', amount: 75, reason: 'too-small' },
      'by lines': { returnId: 'ret_1', lineItems: [{ sku: 'TRAINER-42', quantity: 1 }] },
    },
  },
  answers: {
    201: { description: 'It was returned.', schema: ReturnResult, example: EXAMPLE_RESULT },
    200: {
      description: 'The same return was made before; nothing was done.',
      schema: ReturnResult,
      headers: REPLAYED_HEADER,
      example: EXAMPLE_RESULT,
    },
    202: {
      description: 'The order has not arrived; the return waits for it.',
      schema: ParkedReturn,
      headers: REPLAYED_HEADER,
      example: {
        returnId: 'ret_1',
        orderId: 'ord_8k2p',
        status: 'parked',
        expiresAt: '2026-03-31T09:30:00.000Z',
      },
    },
  },
  problems: [
    'order-not-found',
    'order-cancelled',
    'return-conflict',
    'return-exceeds-order',
    'return-limit',
    'parked-return-limit',
    'customer-erased',
    'balance-limit',
  ],
  async handle({ principal, path, body }, { engine }) {
    const returned = await engine.returnOrder(principal, readReturn(path.orderId, body));
    if (returned.status === 'returned') return createdOrReplayed(returned.replayed, returnToWire(returned.outcome));
    const headers = returned.replayed ? { headers: { 'Idempotent-Replayed': 'true' } } : {};
    return { status: 202, body: parkedToWire(returned), ...headers };
  },
});
