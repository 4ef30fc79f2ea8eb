import { auditRecorded } from './audit-recorded.ts';
import { creditChanged } from './credit-changed.ts';
import { customerEnrolled } from './customer-enrolled.ts';
import { customerErased } from './customer-erased.ts';
import { customerUpdated } from './customer-updated.ts';
import { debtWrittenOff } from './debt-written-off.ts';
import { eventIngested } from './event-ingested.ts';
import type { EventType } from './event-type.ts';
import { ledgerSealed } from './ledger-sealed.ts';
import { listChanged } from './list-changed.ts';
import { orderCancelled } from './order-cancelled.ts';
import { orderIngested } from './order-ingested.ts';
import { orderReturned } from './order-returned.ts';
import { pointsAdjusted } from './points-adjusted.ts';
import { pointsConverted } from './points-converted.ts';
import { pointsEarned } from './points-earned.ts';
import { pointsExpired } from './points-expired.ts';
import { pointsMatured } from './points-matured.ts';
import { pointsReceived } from './points-received.ts';
import { pointsSent } from './points-sent.ts';
import { programmeChanged } from './programme-changed.ts';
import { redemptionCaptured } from './redemption-captured.ts';
import { redemptionExpired } from './redemption-expired.ts';
import { redemptionHeld } from './redemption-held.ts';
import { redemptionRedeemed } from './redemption-redeemed.ts';
import { redemptionReleased } from './redemption-released.ts';
import { redemptionReversed } from './redemption-reversed.ts';
import { returnExpired } from './return-expired.ts';
import { returnParked } from './return-parked.ts';
import { ruleSetActivated } from './rule-set-activated.ts';
import { ruleSetDeactivated } from './rule-set-deactivated.ts';
import { ruleSetSaved } from './rule-set-saved.ts';
import { sandboxClockAdvanced } from './sandbox-clock-advanced.ts';
import { tierChanged } from './tier-changed.ts';
import { tierRenewed } from './tier-renewed.ts';

export { newEvent, type EventType, type NewEvent } from './event-type.ts';
export {
  auditRecorded,
  creditChanged,
  customerEnrolled,
  customerErased,
  customerUpdated,
  debtWrittenOff,
  eventIngested,
  ledgerSealed,
  listChanged,
  orderCancelled,
  orderIngested,
  orderReturned,
  pointsAdjusted,
  pointsConverted,
  pointsEarned,
  pointsExpired,
  pointsMatured,
  pointsReceived,
  pointsSent,
  programmeChanged,
  redemptionCaptured,
  redemptionExpired,
  redemptionHeld,
  redemptionRedeemed,
  redemptionReleased,
  redemptionReversed,
  returnExpired,
  returnParked,
  ruleSetActivated,
  ruleSetDeactivated,
  ruleSetSaved,
  sandboxClockAdvanced,
  tierChanged,
  tierRenewed,
};

/** Every type of event that the journal may hold. */
export const EVENT_TYPES: readonly EventType[] = [
  auditRecorded,
  creditChanged,
  customerEnrolled,
  customerErased,
  customerUpdated,
  debtWrittenOff,
  eventIngested,
  ledgerSealed,
  listChanged,
  orderCancelled,
  orderIngested,
  orderReturned,
  pointsAdjusted,
  pointsConverted,
  pointsEarned,
  pointsExpired,
  pointsMatured,
  pointsReceived,
  pointsSent,
  programmeChanged,
  redemptionCaptured,
  redemptionExpired,
  redemptionHeld,
  redemptionRedeemed,
  redemptionReleased,
  redemptionReversed,
  returnExpired,
  returnParked,
  ruleSetActivated,
  ruleSetDeactivated,
  ruleSetSaved,
  sandboxClockAdvanced,
  tierChanged,
  tierRenewed,
];
