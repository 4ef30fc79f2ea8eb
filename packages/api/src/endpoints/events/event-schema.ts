import type { Static } from 'typebox';
import { formatMoney } from '@loyaltyos/kernel';
import type { EventOutcome } from '../../engine.ts';
import { EventId } from '../../schema/id.ts';
import { Open } from '../../schema/object.ts';
import { toWireInteger } from '../../schema/points.ts';
import { EXAMPLE_RESULT } from '../orders/example-order.ts';
import { earningMembers, resultMembers } from '../orders/order-schema.ts';
import { ruleShareToWire } from '../orders/order-to-wire.ts';

export const EventResult = Open(
  { eventId: EventId, ...earningMembers, ...resultMembers },
  { name: 'EventResult', description: 'What an event earned, and what the customer has now.' },
);

const { orderId: _orderId, ...EARNED } = EXAMPLE_RESULT;

export const EXAMPLE_EVENT_RESULT = {
  ...EARNED,
  eventId: 'review_77',
  pointsEarned: 50,
  newBalance: 2900,
  rules: [{ ruleId: 'review', points: 50, credit: '0.00' }],
};

/** The same outcome always has the same bytes: a replay answers what was answered. */
export function eventResultToWire(outcome: EventOutcome): Static<typeof EventResult> {
  return {
    eventId: outcome.eventId,
    customerId: outcome.customerId,
    pointsEarned: toWireInteger(outcome.pointsEarned),
    creditEarned: formatMoney(outcome.creditEarned),
    pendingPoints: toWireInteger(outcome.pendingPoints),
    newBalance: toWireInteger(outcome.newBalance),
    creditBalance: formatMoney(outcome.creditBalance),
    tier: outcome.tier,
    ledgerTransactionId: outcome.ledgerTransactionId,
    ruleSetVersions: outcome.ruleSetVersions.map(({ ruleSetId, version }) => ({ ruleSetId, version })),
    rules: outcome.rules.map(ruleShareToWire),
  };
}
