import { doneOrReplayed, endpoint, REPLAYED_HEADER } from '../../endpoint.ts';
import { OrderId } from '../../schema/id.ts';
import { Cancellation, EXAMPLE_REFUND } from './refund-schema.ts';
import { cancellationToWire } from './refund-to-wire.ts';

export const cancelOrder = endpoint({
  id: 'orders.cancel',
  method: 'DELETE',
  path: '/orders/{orderId}',
  sdk: { function: 'cancelOrder' },
  scope: 'orders:write',
  summary: 'Cancel an order',
  description:
    'Takes back all that is left of what the order earned, and gives back what was spent on it, in one transaction. ' +
    'Rules do not run again. Cancelling it again answers the first answer.',
  idempotency: 'natural-key',
  pathParameters: { orderId: OrderId },
  answers: {
    200: {
      description: 'The order is cancelled.',
      schema: Cancellation,
      headers: REPLAYED_HEADER,
      example: {
        ...EXAMPLE_REFUND,
        refunded: '149.99',
        pointsVoided: 450,
        newBalance: 2850,
        after: {
          ...EXAMPLE_REFUND.after,
          points: { ...EXAMPLE_REFUND.after.points, available: 2850 },
          pointsBalance: 2850,
        },
        status: 'cancelled',
      },
    },
  },
  problems: ['order-not-found', 'customer-erased', 'balance-limit'],
  async handle({ principal, path }, { engine }) {
    const { replayed, outcome } = await engine.cancelOrder(principal, path.orderId);
    return doneOrReplayed(replayed, cancellationToWire(outcome));
  },
});
