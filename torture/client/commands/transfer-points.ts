import assert from 'node:assert/strict';
import { NOTHING, type CommandKind } from '../command.ts';
import { keyedRequest } from './keyed-request.ts';
import { effectOfMovement } from './movement-effect.ts';

/** From one customer to another, on two stripes in most cases. */
export const transferPoints: CommandKind = {
  weight: 3,
  next(world, random) {
    const customerId = world.customer(random);
    const toCustomerId = world.customer(random);
    if (customerId === toCustomerId) return undefined;
    const points = random.whole(1, 200);
    return {
      kind: 'customers.transfer',
      request: keyedRequest(world, `/customers/${customerId}/transfers`, { toCustomerId, points }),
      refusals: ['insufficient-points'],
      effects(answer) {
        const given = effectOfMovement(customerId, answer);
        assert.equal(given.points.net, BigInt(-points));
        const taken = { customerId: toCustomerId, points: { net: BigInt(points), held: 0n }, credit: NOTHING };
        return [given, taken];
      },
    };
  },
};
