import type { CommandKind } from '../command.ts';
import { effectOfRefund } from './refund-effect.ts';

/** What is left of an order. */
export const cancelOrder: CommandKind = {
  weight: 2,
  next(world, random) {
    const order = world.takeOrder(random);
    if (order === undefined) return undefined;
    return {
      kind: 'orders.cancel',
      request: { method: 'DELETE', path: `/orders/${order.orderId}` },
      refusals: [],
      effects: (answer) => [effectOfRefund(order, answer)],
    };
  },
};
