import { formatDecimal, formatMoney, type Decimal, type Json } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { Type, type Static } from 'typebox';
import type { Amount, Units as EngineUnits } from '../engine.ts';
import { MoneyOut, PositiveMoneyIn } from '../schema/money.ts';
import { Open } from '../schema/object.ts';
import { PointsIn, PointsOut, toWireInteger } from '../schema/points.ts';

/** The members of a request that say how much, and of what. */
export const amountMembers = {
  points: Type.Optional(PointsIn('How many points. Either this or `credit`.')),
  credit: Type.Optional(
    PositiveMoneyIn("How much store credit, in the programme's base currency. Either this or `points`."),
  ),
};

interface AmountMembers {
  readonly points?: number;
  readonly credit?: Decimal;
}

/**
 * How much a request names: points or credit. Undefined when it names neither.
 *
 * @throws Problem `malformed-request` when it names both.
 */
export function readAmount({ points, credit }: AmountMembers): Amount | undefined {
  if (points !== undefined && credit !== undefined) throw oneAmount();
  if (points !== undefined) return { account: 'points', points: BigInt(points) };
  return credit === undefined ? undefined : { account: 'credit', credit };
}

/** The same of a request that must name one. */
export function readRequiredAmount(body: AmountMembers): Amount {
  const amount = readAmount(body);
  if (amount === undefined) throw oneAmount();
  return amount;
}

function oneAmount(): Problem {
  const message = 'Send either points or credit.';
  return new Problem('malformed-request', { errors: [{ pointer: '', code: 'one-amount', message }] });
}

/** The amount as a value that replays are compared by: `5`, `5.00` and `"5.00"` of credit are one. */
export function canonicalAmount({ points, credit }: AmountMembers): { [member: string]: Json } {
  if (points !== undefined) return { points };
  return credit === undefined ? {} : { credit: formatDecimal(credit) };
}

/** How much, in an answer. */
export const Units = Open(
  {
    points: Type.Optional(PointsOut('So many points.')),
    credit: Type.Optional(MoneyOut("So much store credit, in the programme's base currency.")),
  },
  { name: 'Units', description: 'Points or store credit: one of the two members.' },
);

export function unitsToWire(units: EngineUnits): Static<typeof Units> {
  return units.account === 'points' ? { points: toWireInteger(units.points) } : { credit: formatMoney(units.credit) };
}
