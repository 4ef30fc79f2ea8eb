import { newEvent, redemptionExpired, redemptionReleased } from '@loyaltyos/events';
import type { Principal } from '@loyaltyos/identity';
import type { Page } from '@loyaltyos/ledger';
import type { Context } from '../context.ts';
import type { MemberFacts } from '../lane/member-facts.ts';
import { baseCurrencyOf } from '../programme/programme.ts';
import { changeRedemption, requireStatus } from './change-redemption.ts';
import type { Redeemed, RedemptionChange } from './redemption.ts';
import type { RedemptionRow } from './stored-redemptions.ts';
import { tellRedemption } from './tell-redemption.ts';
import { unitsText } from './units.ts';

/**
 * Makes what a hold has set aside available again.
 *
 * @throws Problem `redemption-not-found`, `redemption-state`, `idempotency-key-reused`, `too-many-requests`.
 */
export function releaseRedemption(context: Context, principal: Principal, input: RedemptionChange): Promise<Redeemed> {
  return changeRedemption(context, principal, input, {
    operation: 'redemptions.release',
    change: (facts, page, row) => letGo(facts, page, { row, status: 'released' }),
  });
}

/** Releases a hold: because it was asked for, or because it ran out. */
export function letGo(
  facts: MemberFacts,
  page: Page,
  { row, status }: { row: RedemptionRow; status: 'released' | 'expired' },
): RedemptionRow {
  requireStatus(row, ['held']);
  const { customerId, account, redemptionId } = row;
  const order = row.orderId === null ? {} : { orderId: row.orderId };
  const effectiveAt = status === 'expired' ? (row.holdExpiresAt ?? page.recordedAt) : page.recordedAt;
  const transactionId = page.transact({ effectiveAt, reference: redemptionId, ...order }, (draft) => {
    draft.release({ customerId, account }, row.takes);
  });
  const changed: RedemptionRow = { ...row, status, takes: [], transactions: [...row.transactions, transactionId] };
  const currency = baseCurrencyOf(facts.programme);
  const about = {
    ...tellRedemption(page, changed, currency),
    released: unitsText(account, row.amount, currency),
  };
  const type = status === 'expired' ? redemptionExpired : redemptionReleased;
  page.append(newEvent(type, customerId, about));
  return changed;
}
