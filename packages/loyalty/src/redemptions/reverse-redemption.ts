import { newEvent, redemptionReversed } from '@loyaltyos/events';
import type { Principal } from '@loyaltyos/identity';
import type { Page } from '@loyaltyos/ledger';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import type { MemberFacts } from '../lane/member-facts.ts';
import { baseCurrencyOf } from '../programme/programme.ts';
import { changeRedemption, requireStatus } from './change-redemption.ts';
import type { Redeemed, RedemptionChange } from './redemption.ts';
import type { RedemptionRow } from './stored-redemptions.ts';
import { tellRedemption } from './tell-redemption.ts';
import { unitsText } from './units.ts';

/**
 * Undoes a redemption: what it spent, and returns have not given back yet, goes back to the lots it came from.
 *
 * @throws Problem `redemption-not-found`, `redemption-state` (also when all of it came back already),
 *   `idempotency-key-reused`, `too-many-requests`.
 */
export function reverseRedemption(context: Context, principal: Principal, input: RedemptionChange): Promise<Redeemed> {
  return changeRedemption(context, principal, input, { operation: 'redemptions.reverse', change: reverse });
}

function reverse(facts: MemberFacts, page: Page, row: RedemptionRow): RedemptionRow {
  requireStatus(row, ['redeemed', 'captured']);
  const { customerId, account, redemptionId } = row;
  const amount = row.captured - row.restored;
  if (amount === 0n) throw new Problem('redemption-state', { detail: 'All that was spent has come back.' });
  const shares = row.takes
    .map(({ seq, line, amount: taken, restored }) => ({ seq, line, amount: taken - restored }))
    .filter((share) => share.amount > 0n);
  const order = row.orderId === null ? {} : { orderId: row.orderId };
  const transactionId = page.transact({ effectiveAt: page.recordedAt, reference: redemptionId, ...order }, (draft) => {
    draft.restore({ customerId, account }, shares);
  });
  const changed: RedemptionRow = {
    ...row,
    status: 'reversed',
    restored: row.captured,
    takes: row.takes.map((take) => ({ ...take, restored: take.amount })),
    transactions: [...row.transactions, transactionId],
  };
  const currency = baseCurrencyOf(facts.programme);
  const about = tellRedemption(page, changed, currency);
  page.append(newEvent(redemptionReversed, customerId, { ...about, restored: unitsText(account, amount, currency) }));
  return changed;
}
