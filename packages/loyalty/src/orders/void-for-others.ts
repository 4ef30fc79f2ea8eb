import { newEvent, unitsVoided } from '@loyaltyos/events';
import { formatMinor } from '@loyaltyos/kernel';
import type { Page } from '@loyaltyos/ledger';
import type { MemberFacts } from '../lane/member-facts.ts';
import { baseCurrencyOf } from '../programme/programme.ts';
import type { OrderRefunds } from './order-life.ts';
import { sharesOf } from './refund-shares.ts';
import type { OrderRow } from './stored-orders.ts';

/** Takes back what a refunded order had earned for others than its customer: for each a ledger transaction on their stripe. */
export function voidForOthers(
  facts: MemberFacts,
  page: Page,
  done: { order: OrderRow; refunds: OrderRefunds; voided: readonly bigint[]; reference: { reference?: string } },
): void {
  const { order, refunds, voided, reference } = done;
  const others = new Set(refunds.grants.map(({ customerId }) => customerId));
  others.delete(order.customerId);
  const { programme } = facts;
  for (const customerId of others) {
    const [points, credit] = (['points', 'credit'] as const).map((account) =>
      sharesOf(refunds, voided, { customerId, account }),
    );
    if (points!.length === 0 && credit!.length === 0) continue;
    const stripe = page.stripeOf(customerId);
    const context = { orderId: order.orderId, effectiveAt: page.recordedAt, stripe, ...reference };
    const ledgerTransactionId = page.transact(context, (draft) => {
      if (points!.length > 0)
        draft.void({ customerId, account: 'points' }, points!, programme.accounts.points.negative);
      if (credit!.length > 0)
        draft.void({ customerId, account: 'credit' }, credit!, programme.accounts.credit.negative);
    });
    const sum = (shares: typeof points): bigint => shares!.reduce((total, { amount }) => total + amount, 0n);
    page.append(
      newEvent(unitsVoided, customerId, {
        customerId,
        orderId: order.orderId,
        points: Number(sum(points)),
        credit: formatMinor(sum(credit), baseCurrencyOf(programme)),
        newBalance: Number(page.balance(customerId, 'points').available),
        ledgerTransactionId,
      }),
      stripe,
    );
  }
}
