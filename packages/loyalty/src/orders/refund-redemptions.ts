import type { LotShare } from '@loyaltyos/ledger';
import type { MemberFacts } from '../lane/member-facts.ts';
import type { RedemptionRow } from '../redemptions/stored-redemptions.ts';
import { apportion } from './refund-arithmetic.ts';
import type { OrderRow } from './stored-orders.ts';

/** What comes back of what was spent on an order, lot by lot. */
export interface GivenBack {
  readonly redemption: RedemptionRow;
  readonly shares: readonly LotShare[];
}

/** What the order's customer spent on it. A redemption of somebody else that names the order has nothing to do with it. */
export function linkedTo(facts: MemberFacts, { orderId, customerId }: OrderRow): readonly RedemptionRow[] {
  return facts.redemptions
    .all()
    .filter((redemption) => redemption.orderId === orderId && redemption.customerId === customerId)
    .filter(({ captured }) => captured > 0n)
    .toSorted((a, b) => (a.redemptionId < b.redemptionId ? -1 : 1));
}

/**
 * What of a redemption is given back now, so that `target` of it is back in all: to the lots it came from, in proportion to what
 * each still lacks. Nothing where a reversal has given back more already.
 */
export function givenBack(redemption: RedemptionRow, target: bigint): readonly GivenBack[] {
  const amount = target - redemption.restored;
  if (amount <= 0n) return [];
  const amounts = apportion(
    amount,
    redemption.takes.map((take) => take.amount - take.restored),
  );
  const shares = redemption.takes
    .map(({ seq, line }, place) => ({ seq, line, amount: amounts[place]! }))
    .filter((share) => share.amount > 0n);
  return [{ redemption, shares }];
}
