import { Type } from 'typebox';
import { OpenEnum } from '../../schema/choice.ts';
import { CustomerId, LedgerTransactionId, OrderId, ReasonCode, RedemptionId } from '../../schema/id.ts';
import { InstantOut } from '../../schema/instant.ts';
import { MoneyOut } from '../../schema/money.ts';
import { Closed, Open } from '../../schema/object.ts';
import { PointsOut } from '../../schema/points.ts';
import { Units } from '../amount.ts';

export const REDEMPTION_STATUSES = ['held', 'captured', 'released', 'expired', 'redeemed', 'reversed'] as const;

const members = {
  redemptionId: RedemptionId,
  customerId: CustomerId,
  status: OpenEnum(
    'RedemptionStatus',
    REDEMPTION_STATUSES,
    '`held`, then `captured`, `released` or `expired`; or `redeemed` in one step. `reversed`: all was given back.',
  ),
  amount: Units,
  captured: Units,
  restored: Units,
  orderId: Type.Optional(OrderId),
  reason: Type.Optional(ReasonCode('Why.')),
  holdExpiresAt: Type.Optional(InstantOut('Of a hold: when it is released by itself.')),
  createdAt: InstantOut('When it was made.'),
  ledgerTransactionIds: Type.Array(LedgerTransactionId, {
    description: 'Every ledger transaction of the redemption, oldest first.',
  }),
};

export const RedemptionSchema = Open(members, {
  name: 'Redemption',
  description:
    'Units that a customer spends. `amount` was asked for, `captured` of it was spent, and `restored` of that came back.',
});

/** The body of what takes none: who sends members means something that would not happen. */
export const NoMembers = Closed({}, { name: 'NoMembers', description: 'Nothing is sent.' });

export const RedemptionResult = Open(
  {
    ...members,
    newBalance: PointsOut('Available points afterwards.'),
    creditBalance: MoneyOut('Available store credit afterwards.'),
    ledgerTransactionId: LedgerTransactionId,
  },
  { name: 'RedemptionResult', description: 'A redemption after it was changed, and what the customer has now.' },
);

export const EXAMPLE_REDEMPTION = {
  redemptionId: 'red_01jzk3v9q8h5n2m7c4x6r0t1wy',
  customerId: 'cust_a1b2',
  status: 'redeemed',
  amount: { points: 500 },
  captured: { points: 500 },
  restored: { points: 0 },
  orderId: 'ord_8k2p',
  createdAt: '2026-03-01T09:30:00.120Z',
  ledgerTransactionIds: ['ltx_0-41'],
};

export const EXAMPLE_HELD = {
  ...EXAMPLE_REDEMPTION,
  status: 'held',
  captured: { points: 0 },
  holdExpiresAt: '2026-03-01T09:45:00.120Z',
};

/** A redemption of the examples as it is answered after a change. */
export function exampleResult(changes: object): object {
  return {
    ...EXAMPLE_REDEMPTION,
    newBalance: 2800,
    creditBalance: '0.00',
    ledgerTransactionId: 'ltx_0-41',
    ...changes,
  };
}
