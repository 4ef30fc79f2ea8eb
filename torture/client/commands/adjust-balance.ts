import assert from 'node:assert/strict';
import { textOf } from '../amounts.ts';
import type { CommandKind } from '../command.ts';
import { keyedRequest } from './keyed-request.ts';
import { effectOfMovement } from './movement-effect.ts';

/** Points or credit, given or taken. */
export const adjustBalance: CommandKind = {
  weight: 3,
  next(world, random) {
    const customerId = world.customer(random);
    const sign = random.whole(1, 3) === 1 ? -1 : 1;
    const units = random.whole(1, 200);
    const isCredit = random.whole(1, 3) === 1;
    const credit = `${sign < 0 ? '-' : ''}${textOf(BigInt(units))}`;
    const change = isCredit ? { credit } : { points: sign * units };
    return {
      kind: 'customers.adjust',
      request: keyedRequest(world, `/customers/${customerId}/adjustments`, { ...change, reason: 'torture' }),
      refusals: ['insufficient-points', 'insufficient-credit'],
      effects(answer) {
        const effect = effectOfMovement(customerId, answer);
        assert.equal((isCredit ? effect.credit : effect.points).net, BigInt(sign * units));
        return [effect];
      },
    };
  },
};
