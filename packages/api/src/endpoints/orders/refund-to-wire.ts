import { formatInstant, formatMoney } from '@loyaltyos/kernel';
import type { Static } from 'typebox';
import type { RefundOutcome, Returned, ReturnOutcome } from '../../engine.ts';
import { toWireInteger } from '../../schema/points.ts';
import { holdingsToWire } from '../holdings.ts';
import type { Cancellation, ParkedReturn, ReturnResult } from './refund-schema.ts';

export function cancellationToWire(outcome: RefundOutcome): Static<typeof Cancellation> {
  return { ...refundToWire(outcome), status: 'cancelled' };
}

export function returnToWire(outcome: ReturnOutcome): Static<typeof ReturnResult> {
  return { returnId: outcome.returnId, ...refundToWire(outcome), status: 'returned' };
}

export function parkedToWire(parked: Extract<Returned, { status: 'parked' }>): Static<typeof ParkedReturn> {
  const { returnId, orderId, status, expiresAt } = parked;
  return { returnId, orderId, status, expiresAt: formatInstant(expiresAt) };
}

/** The same outcome always has the same bytes: a replay answers what was answered. */
function refundToWire(outcome: RefundOutcome): Omit<Static<typeof Cancellation>, 'status'> {
  return {
    orderId: outcome.orderId,
    refunded: formatMoney(outcome.refunded),
    pointsVoided: toWireInteger(outcome.pointsVoided),
    creditVoided: formatMoney(outcome.creditVoided),
    pointsRestored: toWireInteger(outcome.pointsRestored),
    creditRestored: formatMoney(outcome.creditRestored),
    newBalance: toWireInteger(outcome.newBalance),
    creditBalance: formatMoney(outcome.creditBalance),
    tier: outcome.tier,
    before: holdingsToWire(outcome.before),
    after: holdingsToWire(outcome.after),
    ledgerTransactionId: outcome.ledgerTransactionId,
  };
}
