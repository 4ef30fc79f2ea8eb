import type { CommandKind } from '../command.ts';
import { effectOfOrder, newOrder } from './new-order.ts';

/** One order, by itself. */
export const ingestOrder: CommandKind = {
  name: 'orders.ingest',
  weight: 10,
  next(world, random) {
    const order = newOrder(world, random);
    return {
      kind: 'orders.ingest',
      request: { method: 'POST', path: '/orders', body: JSON.stringify(order.body) },
      refusals: [],
      effects: (answer) => [effectOfOrder(order, answer)],
      learn: (_answer, known) => known.addOrder(order),
      visibleAt: `/orders/${order.orderId}`,
    };
  },
};
