import type { CommandKind } from '../command.ts';
import { keyedRequest } from './keyed-request.ts';
import { effectOfRedemption } from './redemption-effect.ts';

/** What was spent comes back. */
export const reverse: CommandKind = {
  weight: 2,
  next(world, random) {
    const redemption = world.takeRedemption(random);
    if (redemption === undefined) return undefined;
    const { redemptionId, customerId } = redemption;
    return {
      kind: 'redemptions.reverse',
      request: keyedRequest(world, `/redemptions/${redemptionId}/reverse`),
      refusals: [],
      effects: (answer) => [
        effectOfRedemption(answer, { status: 'reversed', customerId }, (_units, captured) => ({
          net: captured,
          held: 0n,
        })),
      ],
    };
  },
};
