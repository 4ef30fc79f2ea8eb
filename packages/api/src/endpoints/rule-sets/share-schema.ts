import { Problem } from '@loyaltyos/problems';
import { Type, type Static, type TUnsafe } from 'typebox';
import type { Share } from '../../engine.ts';
import { Closed, Open } from '../../schema/object.ts';
import { Name } from '../../schema/text.ts';

/** All customers together. */
const ALL_BASIS_POINTS = 10_000;

export const experimentName = Name({
  description: 'What is tried out. Rule sets of one experiment place each customer alike.',
  maxLength: 64,
  example: 'double-weekend',
});

function basisPoints(description: string): TUnsafe<number> {
  return Type.Unsafe<number>({
    type: 'integer',
    format: 'int32',
    minimum: 0,
    maximum: ALL_BASIS_POINTS,
    description: `${description} In hundredths of a percent: 5000 is half of all customers.`,
  });
}

const members = {
  experiment: experimentName,
  fromBasisPoints: basisPoints('Customers placed here or behind it.'),
  toBasisPoints: basisPoints('Customers placed before it.'),
};

const DESCRIPTION = 'The customers that a version runs for: their place in the experiment never changes.';

export const ShareRequest = Closed(members, { name: 'CustomerShareRequest', description: DESCRIPTION });
export const CustomerShare = Open(members, { name: 'CustomerShare', description: DESCRIPTION });

export const EXAMPLE_SHARE = { experiment: 'double-weekend', fromBasisPoints: 0, toBasisPoints: 5000 };

/** @throws Problem `invalid-values` for a share of nobody. */
export function readShare({ experiment, fromBasisPoints, toBasisPoints }: Static<typeof ShareRequest>): Share {
  if (fromBasisPoints < toBasisPoints) return { experiment, from: fromBasisPoints, to: toBasisPoints };
  const message = 'Must be more than fromBasisPoints.';
  throw new Problem('invalid-values', { errors: [{ pointer: '/share/toBasisPoints', code: 'too-small', message }] });
}

export function shareToWire({ experiment, from, to }: Share): Static<typeof CustomerShare> {
  return { experiment, fromBasisPoints: from, toBasisPoints: to };
}
