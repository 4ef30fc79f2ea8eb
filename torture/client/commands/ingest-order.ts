import type { CommandKind } from '../command.ts';
import { effectOfOrder, newOrder } from './new-order.ts';

/** One order, by itself: the one that a return waits for, or a new one. */
export const ingestOrder: CommandKind = {
  weight: 10,
  next(world, random) {
    const awaited = world.takeAwaited();
    const order = awaited ?? newOrder(world, random);
    return {
      kind: 'orders.ingest',
      request: { method: 'POST', path: '/orders', body: JSON.stringify(order.body) },
      refusals: [],
      effects: (answer) => [effectOfOrder(order, answer)],
      // Of an order that is returned already nothing else is: its return always fits.
      ...(awaited === undefined ? { learn: (_answer, known) => known.addOrder(order) } : {}),
      visibleAt: `/orders/${order.orderId}`,
    };
  },
};
