import type { NewEvent } from '@loyaltyos/events';
import type { AuditAction, Change } from '@loyaltyos/identity';
import { assert, type Json } from '@loyaltyos/kernel';

/** Where the journal holds an event. */
export interface EventPlace {
  readonly stripe: number;
  readonly seq: bigint;
}

interface AuditedEvent {
  readonly action: AuditAction;
  /** The kind of thing that the event's subject is. */
  readonly subject: string;
}

/** The events that tell of a change of configuration, and of an erasure. */
const AUDITED_EVENTS: Readonly<Record<string, AuditedEvent>> = {
  'customer.erased': { action: 'customer.erased', subject: 'customer' },
  'list.changed': { action: 'list.changed', subject: 'list' },
  'programme.changed': { action: 'programme.changed', subject: 'programme' },
  'rule_set.activated': { action: 'rule-set.activated', subject: 'rule-set' },
  'rule_set.deactivated': { action: 'rule-set.deactivated', subject: 'rule-set' },
  'rule_set.saved': { action: 'rule-set.saved', subject: 'rule-set' },
  'sandbox.clock_advanced': { action: 'clock.advanced', subject: 'clock' },
};

/** The events that tell of an adjustment by hand. They move credit for other reasons too: who adjusts says so. */
const ADJUSTMENT = { action: 'points.adjusted', subject: 'customer' } as const;

/** What the audit log says of a change that an event tells of. */
export function changeOfEvent(event: NewEvent, place: EventPlace): Change {
  const audited = AUDITED_EVENTS[event.type];
  assert(audited !== undefined, `the audit log knows what ${event.type} changes`);
  return describe(event, place, audited);
}

/** What the audit log says of an adjustment that an event tells of. */
export function changeOfAdjustment(event: NewEvent, place: EventPlace): Change {
  return describe(event, place, ADJUSTMENT);
}

/** The event's place is among the details: the journal vouches for what was done. */
function describe(
  { type, subject: id, payload }: NewEvent,
  place: EventPlace,
  { action, subject }: AuditedEvent,
): Change {
  const { version, note, reason = note, ...rest } = payload;
  const event = { type, stripe: place.stripe, seq: Number(place.seq) };
  const details = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== id && isNews(value)));
  return {
    action,
    subject: { kind: subject, id },
    ...(typeof version === 'number' ? { version } : {}),
    ...(typeof reason === 'string' ? { reason } : {}),
    details: { ...details, event },
  };
}

function isNews(value: Json | undefined): boolean {
  return value !== undefined && value !== null;
}
