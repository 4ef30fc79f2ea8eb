import type { Json } from '@loyaltyos/kernel';
import type { Static, TObject } from 'typebox';

/** A kind of thing that happens: what the journal keeps, and what webhooks and feeds carry. */
export interface EventType<Schema extends TObject = TObject> {
  /** In the past tense: `order.ingested`. */
  readonly name: string;
  readonly description: string;
  /** The payload. Closed, and free of personal data: people appear by id only. */
  readonly schema: Schema;
  readonly example: Static<Schema>;
}

/** An event about to be written: its type's name, whom or what it is about, and its payload. */
export interface NewEvent {
  readonly type: string;
  /** The id of the customer, or of the tenant's own thing, that it is about. */
  readonly subject: string;
  readonly payload: { readonly [key: string]: Json };
}

/** Declares a type; the example is checked against the schema by a test. */
export function eventType<Schema extends TObject>(type: EventType<Schema>): EventType<Schema> {
  return type;
}

/** An event of the type, ready for the journal. */
export function newEvent<Schema extends TObject>(
  type: EventType<Schema>,
  subject: string,
  payload: Static<Schema>,
): NewEvent {
  return { type: type.name, subject, payload: payload as NewEvent['payload'] };
}
