import { textOf } from '../amounts.ts';
import type { CommandKind } from '../command.ts';
import { keyedRequest } from './keyed-request.ts';
import { effectOfRedemption, type WireRedemption } from './redemption-effect.ts';

/** Points or credit in one step, some of it for an order, with which it comes back. */
export const redeem: CommandKind = {
  weight: 4,
  next(world, random) {
    const order = random.whole(1, 3) === 1 ? world.returnableOrder(random) : undefined;
    const customerId = order?.customerId ?? world.customer(random);
    const amount =
      random.whole(1, 4) === 1 ? { credit: textOf(BigInt(random.whole(1, 300))) } : { points: random.whole(1, 400) };
    return {
      kind: 'redemptions.create',
      request: keyedRequest(world, '/redemptions', {
        customerId,
        ...amount,
        ...(order === undefined ? {} : { orderId: order.orderId }),
      }),
      refusals: ['insufficient-points', 'insufficient-credit'],
      effects: (answer) => [
        effectOfRedemption(answer, { status: 'redeemed', customerId }, (units) => ({ net: -units, held: 0n })),
      ],
      learn(answer, known) {
        const { redemptionId } = answer as WireRedemption;
        // Of what an order's return may give back, a reversal gives back the rest, which we do not know.
        if (order === undefined) known.addRedemption({ redemptionId, customerId });
      },
    };
  },
};
