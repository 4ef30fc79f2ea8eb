import { Constant } from '../../schema/choice.ts';
import { LedgerTransactionId, OrderId, ReturnId } from '../../schema/id.ts';
import { InstantOut } from '../../schema/instant.ts';
import { MoneyOut } from '../../schema/money.ts';
import { Open } from '../../schema/object.ts';
import { PointsOut } from '../../schema/points.ts';
import { Holdings } from '../holdings.ts';
import { tier } from '../tier.ts';

/** What a cancellation and a return answer alike. */
const refundMembers = {
  orderId: OrderId,
  refunded: MoneyOut("What of the order's total this took back, in the order's currency."),
  pointsVoided: PointsOut('Points that the order had earned and that were taken back.'),
  creditVoided: MoneyOut('Store credit that the order had earned and that was taken back.'),
  pointsRestored: PointsOut('Points that had been spent on the order and came back.'),
  creditRestored: MoneyOut('Store credit that had been spent on the order and came back.'),
  newBalance: PointsOut('Available points afterwards.'),
  creditBalance: MoneyOut('Available store credit afterwards.'),
  tier,
  before: Holdings,
  after: Holdings,
  ledgerTransactionId: LedgerTransactionId,
};

export const Cancellation = Open(
  { ...refundMembers, status: Constant('cancelled', 'What became of the order.') },
  { name: 'Cancellation', description: 'What cancelling an order took back, and what the customer has now.' },
);

export const ReturnResult = Open(
  {
    returnId: ReturnId,
    ...refundMembers,
    status: Constant('returned', 'It was returned.'),
  },
  { name: 'ReturnResult', description: 'What a return took back, and what the customer has now.' },
);

export const ParkedReturn = Open(
  {
    returnId: ReturnId,
    orderId: OrderId,
    status: Constant('parked', 'It waits for its order.'),
    expiresAt: InstantOut('When it is given up, unless the order comes before.'),
  },
  { name: 'ParkedReturn', description: 'A return that waits for its order.' },
);

const HOLDINGS = {
  points: { available: 3300, pending: 0, held: 0, debt: 0 },
  pointsBalance: 3300,
  creditBalance: '0.00',
  tier: 'Gold',
};

/** Half of the order of the first five minutes comes back. */
export const EXAMPLE_REFUND = {
  orderId: 'ord_8k2p',
  refunded: '75.00',
  pointsVoided: 225,
  creditVoided: '0.00',
  pointsRestored: 0,
  creditRestored: '0.00',
  newBalance: 3075,
  creditBalance: '0.00',
  tier: 'Gold',
  before: HOLDINGS,
  after: { ...HOLDINGS, points: { ...HOLDINGS.points, available: 3075 }, pointsBalance: 3075 },
  ledgerTransactionId: 'ltx_0-42',
};
