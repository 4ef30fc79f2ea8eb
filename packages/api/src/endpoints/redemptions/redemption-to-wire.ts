import { formatInstant, formatMoney } from '@loyaltyos/kernel';
import type { Static } from 'typebox';
import type { Redemption, RedemptionOutcome } from '../../engine.ts';
import { toWireInteger } from '../../schema/points.ts';
import { unitsToWire } from '../amount.ts';
import type { RedemptionResult, RedemptionSchema } from './redemption-schema.ts';

export function redemptionToWire(redemption: Redemption): Static<typeof RedemptionSchema> {
  const { orderId, reason, holdExpiresAt } = redemption;
  return {
    redemptionId: redemption.redemptionId,
    customerId: redemption.customerId,
    status: redemption.status,
    amount: unitsToWire(redemption.amount),
    captured: unitsToWire(redemption.captured),
    restored: unitsToWire(redemption.restored),
    ...(orderId === undefined ? {} : { orderId }),
    ...(reason === undefined ? {} : { reason }),
    ...(holdExpiresAt === undefined ? {} : { holdExpiresAt: formatInstant(holdExpiresAt) }),
    createdAt: formatInstant(redemption.createdAt),
    ledgerTransactionIds: [...redemption.ledgerTransactionIds],
  };
}

/** The same outcome always has the same bytes: a replay answers what was answered. */
export function redemptionResultToWire(outcome: RedemptionOutcome): Static<typeof RedemptionResult> {
  return {
    ...redemptionToWire(outcome.redemption),
    newBalance: toWireInteger(outcome.newBalance),
    creditBalance: formatMoney(outcome.creditBalance),
    ledgerTransactionId: outcome.ledgerTransactionId,
  };
}
