import { creditChanged } from './credit-changed.ts';
import { customerEnrolled } from './customer-enrolled.ts';
import { customerUpdated } from './customer-updated.ts';
import type { EventType } from './event-type.ts';
import { listChanged } from './list-changed.ts';
import { orderIngested } from './order-ingested.ts';
import { pointsAdjusted } from './points-adjusted.ts';
import { pointsEarned } from './points-earned.ts';
import { programmeChanged } from './programme-changed.ts';
import { ruleSetActivated } from './rule-set-activated.ts';
import { ruleSetDeactivated } from './rule-set-deactivated.ts';
import { ruleSetSaved } from './rule-set-saved.ts';
import { tierChanged } from './tier-changed.ts';

export { newEvent, type EventType, type NewEvent } from './event-type.ts';
export {
  creditChanged,
  customerEnrolled,
  customerUpdated,
  listChanged,
  orderIngested,
  pointsAdjusted,
  pointsEarned,
  programmeChanged,
  ruleSetActivated,
  ruleSetDeactivated,
  ruleSetSaved,
  tierChanged,
};

/** Every type of event that the journal may hold. */
export const EVENT_TYPES: readonly EventType[] = [
  creditChanged,
  customerEnrolled,
  customerUpdated,
  listChanged,
  orderIngested,
  pointsAdjusted,
  pointsEarned,
  programmeChanged,
  ruleSetActivated,
  ruleSetDeactivated,
  ruleSetSaved,
  tierChanged,
];
