import { textOf } from '../amounts.ts';
import type { CommandKind } from '../command.ts';
import { effectOfRefund } from './refund-effect.ts';

/** A part of an order, by amount or by its one line; more than is left of it is refused. */
export const returnOrder: CommandKind = {
  weight: 3,
  next(world, random) {
    const order = world.returnableOrder(random);
    if (order === undefined) return undefined;
    const refund =
      random.whole(1, 3) === 1
        ? { lineItems: [{ sku: 'SOCK-1', quantity: random.whole(1, 1000) / 1000 }] }
        : { amount: textOf(BigInt(random.whole(1, Number(order.totalMinor)))) };
    return {
      kind: 'orders.return',
      request: {
        method: 'POST',
        path: `/orders/${order.orderId}/returns`,
        body: JSON.stringify({ returnId: `return-${world.number()}`, ...refund }),
      },
      refusals: ['return-exceeds-order', 'order-cancelled'],
      effects: (answer) => [effectOfRefund(order, answer)],
    };
  },
};
