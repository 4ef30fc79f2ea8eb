import { formatMoney } from '@loyaltyos/kernel';
import type { Static } from 'typebox';
import type { MovementOutcome } from '../../engine.ts';
import { CustomerId, LedgerTransactionId } from '../../schema/id.ts';
import { MoneyOut } from '../../schema/money.ts';
import { Open } from '../../schema/object.ts';
import { PointsOut, toWireInteger } from '../../schema/points.ts';

export const MovementResult = Open(
  {
    customerId: CustomerId,
    points: PointsOut(
      'How many points were given or forgiven; negative for what was taken, 0 where only credit moved.',
    ),
    credit: MoneyOut('How much store credit was given or forgiven; negative for what was taken.'),
    newBalance: PointsOut('Available points afterwards.'),
    creditBalance: MoneyOut('Available store credit afterwards.'),
    ledgerTransactionId: LedgerTransactionId,
  },
  { name: 'MovementResult', description: 'What moved, and what the customer has now.' },
);

export const EXAMPLE_MOVEMENT = {
  customerId: 'cust_a1b2',
  points: 250,
  credit: '0.00',
  newBalance: 3550,
  creditBalance: '0.00',
  ledgerTransactionId: 'ltx_0-41',
};

/** The same outcome always has the same bytes: a replay answers what was answered. */
export function movementToWire(outcome: MovementOutcome): Static<typeof MovementResult> {
  return {
    customerId: outcome.customerId,
    points: toWireInteger(outcome.points),
    credit: formatMoney(outcome.credit),
    newBalance: toWireInteger(outcome.newBalance),
    creditBalance: formatMoney(outcome.creditBalance),
    ledgerTransactionId: outcome.ledgerTransactionId,
  };
}
