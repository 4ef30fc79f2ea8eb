import type { CommandKind } from '../command.ts';
import { keyedRequest } from './keyed-request.ts';
import { effectOfRedemption, type WireRedemption } from './redemption-effect.ts';

/** Points set aside, for longer than any run. */
export const hold: CommandKind = {
  weight: 4,
  next(world, random) {
    const customerId = world.customer(random);
    const points = random.whole(1, 300);
    return {
      kind: 'redemptions.create (hold)',
      request: keyedRequest(world, '/redemptions', { customerId, points, hold: { expiresIn: 864_000 } }),
      refusals: ['insufficient-points'],
      effects: (answer) => [
        effectOfRedemption(answer, { status: 'held', customerId }, (units) => ({ net: -units, held: units })),
      ],
      learn(answer, known) {
        const { redemptionId } = answer as WireRedemption;
        known.addHold({ redemptionId, customerId, points: BigInt(points) });
      },
    };
  },
};
