import type { InstantInput } from '../core/values.ts';

/** Something that happened to a customer. */
export interface EventRequest {
  /** The merchant's id of the event. */
  eventId: string;
  /** The name under which a rule set declares it. */
  type: string;
  /** The merchant's id of the customer. */
  customerId: string;
  /** When it happened; at most 24 hours ahead. Absent: now. */
  occurredAt?: InstantInput | undefined;
  /** What the rule set declares of it, by name. Encrypted where it is stored. */
  fields?: Record<string, string | number | boolean> | undefined;
}
