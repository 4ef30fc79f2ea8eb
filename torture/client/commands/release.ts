import type { CommandKind } from '../command.ts';
import { keyedRequest } from './keyed-request.ts';
import { effectOfRedemption } from './redemption-effect.ts';

/** What is held can be spent on something else again. */
export const release: CommandKind = {
  weight: 1,
  next(world, random) {
    const held = world.takeHold(random);
    if (held === undefined) return undefined;
    const { redemptionId, customerId } = held;
    return {
      kind: 'redemptions.release',
      request: keyedRequest(world, `/redemptions/${redemptionId}/release`),
      refusals: [],
      effects: (answer) => [
        effectOfRedemption(answer, { status: 'released', customerId }, (units) => ({ net: units, held: -units })),
      ],
    };
  },
};
