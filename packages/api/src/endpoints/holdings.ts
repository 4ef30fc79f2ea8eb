import { formatMoney } from '@loyaltyos/kernel';
import type { Static } from 'typebox';
import type { Balance, Holdings as EngineHoldings } from '../engine.ts';
import { MoneyOut } from '../schema/money.ts';
import { Open } from '../schema/object.ts';
import { PointsOut, toWireInteger } from '../schema/points.ts';
import { tier } from './tier.ts';

/** Where points are. */
export const PointsBuckets = Open(
  {
    available: PointsOut('Can be spent.'),
    pending: PointsOut('Earned, and not available yet.'),
    held: PointsOut('Held for a redemption.'),
    debt: PointsOut('Owed after returns; what becomes available repays it first.'),
  },
  { name: 'PointsBuckets', description: 'Where the points are.' },
);

/** Where store credit is. */
export const CreditBuckets = Open(
  {
    available: MoneyOut('Can be spent.'),
    pending: MoneyOut('Earned, and not available yet.'),
    held: MoneyOut('Held for a redemption.'),
    debt: MoneyOut('Owed after returns; what becomes available repays it first.'),
  },
  { name: 'CreditBuckets', description: "Where the store credit is, in the programme's base currency." },
);

export const pointsBalance = PointsOut('Available less debt.');

/** What a customer has at one moment: one side of a before and after. */
export const Holdings = Open(
  {
    points: PointsBuckets,
    pointsBalance,
    creditBalance: MoneyOut('Available store credit.'),
    tier,
  },
  { name: 'Holdings', description: 'What the customer had at one moment.' },
);

export function bucketsToWire(points: EngineHoldings['points']): Static<typeof PointsBuckets> {
  return {
    available: toWireInteger(points.available),
    pending: toWireInteger(points.pending),
    held: toWireInteger(points.held),
    debt: toWireInteger(points.debt),
  };
}

export function creditBucketsToWire(credit: Balance['creditBuckets']): Static<typeof CreditBuckets> {
  return {
    available: formatMoney(credit.available),
    pending: formatMoney(credit.pending),
    held: formatMoney(credit.held),
    debt: formatMoney(credit.debt),
  };
}

export function holdingsToWire({ points, credit, tier: name }: EngineHoldings): Static<typeof Holdings> {
  return {
    points: bucketsToWire(points),
    pointsBalance: toWireInteger(points.available - points.debt),
    creditBalance: formatMoney(credit),
    tier: name,
  };
}
