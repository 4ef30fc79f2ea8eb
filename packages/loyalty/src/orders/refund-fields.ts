import { formatMoney } from '@loyaltyos/kernel';
import type { RefundOutcome } from './refund.ts';

/** What the journal says of a refund, whichever it was. */
export function refundFields(customerId: string, outcome: RefundOutcome) {
  const { points } = outcome.after;
  return {
    orderId: outcome.orderId,
    customerId,
    refunded: formatMoney(outcome.refunded),
    currencyCode: outcome.refunded.currency,
    pointsVoided: Number(outcome.pointsVoided),
    creditVoided: formatMoney(outcome.creditVoided),
    pointsRestored: Number(outcome.pointsRestored),
    creditRestored: formatMoney(outcome.creditRestored),
    newBalance: Number(outcome.newBalance),
    pointsBalance: Number(points.available - points.debt),
    tier: outcome.tier,
    ledgerTransactionId: outcome.ledgerTransactionId,
  };
}
