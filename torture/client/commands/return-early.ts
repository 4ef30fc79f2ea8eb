import { textOf } from '../amounts.ts';
import type { CommandKind } from '../command.ts';
import { returnsThings } from '../world.ts';
import { newOrder } from './new-order.ts';
import { effectOfRefund } from './refund-effect.ts';

/** A return that comes before its order and waits for it; it is done behind the answers, or when it is sent again. */
export const returnEarly: CommandKind = {
  weight: 1,
  next(world, random) {
    const order = newOrder(world, random);
    if (!returnsThings(order.customerId)) return undefined;
    const returnId = `return-${world.number()}`;
    const amount = textOf(BigInt(random.whole(1, Number(order.totalMinor))));
    world.addAwaited(order);
    return {
      kind: 'orders.return (early)',
      request: {
        method: 'POST',
        path: `/orders/${order.orderId}/returns`,
        body: JSON.stringify({ returnId, amount, park: true }),
      },
      refusals: [],
      effects: (answer) => [effectOfRefund(order, answer)],
      waits: { orderId: order.orderId, returnId },
    };
  },
};
