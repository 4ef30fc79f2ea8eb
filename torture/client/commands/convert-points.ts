import assert from 'node:assert/strict';
import type { CommandKind } from '../command.ts';
import { keyedRequest } from './keyed-request.ts';
import { effectOfMovement } from './movement-effect.ts';

/** Hundreds of points into pounds, which moves both accounts at once. */
export const convertPoints: CommandKind = {
  weight: 2,
  next(world, random) {
    const customerId = world.customer(random);
    const points = 100 * random.whole(1, 4);
    return {
      kind: 'customers.convert',
      request: keyedRequest(world, `/customers/${customerId}/conversions`, { points }),
      refusals: ['insufficient-points'],
      effects(answer) {
        const effect = effectOfMovement(customerId, answer);
        // 100 points are 1.00.
        assert.deepEqual([effect.points.net, effect.credit.net], [BigInt(-points), BigInt(points)]);
        return [effect];
      },
    };
  },
};
