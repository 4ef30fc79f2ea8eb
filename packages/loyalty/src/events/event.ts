import type { Instant, Json } from '@loyaltyos/kernel';
import type { AttributeValue, OrderOutcome } from '../orders/order.ts';
import type { Replayable } from '../page.ts';

/** Something that happened to a customer, of a type that a rule set declares. */
export interface EventInput {
  /** The merchant's: the same event again answers the same. */
  readonly eventId: string;
  /** As rule sets name it: `review_written`. */
  readonly type: string;
  readonly customerId: string;
  /** Absent: the moment of recording. */
  readonly occurredAt?: Instant;
  /** By name; the types are those that rule sets declare. May hold PII. */
  readonly fields: { readonly [name: string]: AttributeValue };
  /** The request as a canonical value. */
  readonly canonical: { readonly [member: string]: Json };
}

/** What became of an event: the same as of an order, as far as it applies. */
export type EventOutcome = Omit<OrderOutcome, 'orderId' | 'tierChanged'> & { readonly eventId: string };

export interface EventIngested extends Replayable {
  readonly outcome: EventOutcome;
}
