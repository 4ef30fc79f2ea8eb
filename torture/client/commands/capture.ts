import type { CommandKind } from '../command.ts';
import { keyedRequest } from './keyed-request.ts';
import { effectOfRedemption } from './redemption-effect.ts';

/** What is held is spent, in whole or in part. */
export const capture: CommandKind = {
  weight: 3,
  next(world, random) {
    const held = world.takeHold(random);
    if (held === undefined) return undefined;
    const { redemptionId, customerId } = held;
    const part = random.whole(1, 2) === 1 ? { points: random.whole(1, Number(held.points)) } : {};
    return {
      kind: 'redemptions.capture',
      request: keyedRequest(world, `/redemptions/${redemptionId}/capture`, part),
      refusals: [],
      effects: (answer) => [
        effectOfRedemption(answer, { status: 'captured', customerId }, (units, captured) => ({
          net: units - captured,
          held: -units,
        })),
      ],
      learn: (_answer, known) => known.addRedemption({ redemptionId, customerId }),
    };
  },
};
