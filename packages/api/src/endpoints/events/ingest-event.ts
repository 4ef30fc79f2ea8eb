import { formatInstant, type Json } from '@loyaltyos/kernel';
import { Type, type Static } from 'typebox';
import { createdOrReplayed, endpoint, REPLAYED_HEADER } from '../../endpoint.ts';
import { AttributesIn } from '../../schema/attributes.ts';
import { CustomerId, EventId } from '../../schema/id.ts';
import { InstantIn } from '../../schema/instant.ts';
import { Closed } from '../../schema/object.ts';
import { canonicalAttributes } from '../canonical-attributes.ts';
import { refuseTooFarAhead } from '../refuse-too-far-ahead.ts';
import { EventResult, EXAMPLE_EVENT_RESULT, eventResultToWire } from './event-schema.ts';

const EventRequest = Closed(
  {
    eventId: EventId,
    type: Type.Unsafe<string>({
      type: 'string',
      maxLength: 64,
      pattern: '^[A-Za-z_][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*$',
      description: 'The name under which a rule set declares it.',
      examples: ['review-written'],
    }),
    customerId: CustomerId,
    occurredAt: Type.Optional(InstantIn('When it happened; at most 24 hours ahead. Absent: now.')),
    fields: Type.Optional(AttributesIn('What the rule set declares of it, by name. Encrypted where it is stored.')),
  },
  { name: 'EventRequest', description: 'Something that happened to a customer.' },
);

export const ingestEvent = endpoint({
  id: 'events.ingest',
  method: 'POST',
  path: '/events',
  sdk: { function: 'ingestEvent' },
  scope: 'orders:write',
  summary: 'Ingest an event',
  description:
    'Runs the active rules that are on events of this type, and moves the points in one transaction. A rule set declares ' +
    'the type and its fields. The same event again answers the same; another one under its id is a 409 that names what ' +
    'differs. What events earn counts towards no tier.',
  idempotency: 'natural-key',
  body: {
    schema: EventRequest,
    examples: {
      review: { eventId: 'review_77', type: 'review-written', customerId: 'cust_a1b2', fields: { stars: 5 } },
    },
  },
  answers: {
    201: { description: 'The event was ingested.', schema: EventResult, example: EXAMPLE_EVENT_RESULT },
    200: {
      description: 'The same event was ingested before; nothing was done.',
      schema: EventResult,
      headers: REPLAYED_HEADER,
      example: EXAMPLE_EVENT_RESULT,
    },
  },
  problems: ['event-conflict', 'unknown-event', 'unknown-customer', 'customer-erased', 'balance-limit'],
  async handle({ principal, body }, { engine }) {
    const { fields = {}, occurredAt, ...members } = body;
    refuseTooFarAhead(occurredAt, await engine.businessTime(principal));
    const { replayed, outcome } = await engine.ingestEvent(principal, {
      ...members,
      ...(occurredAt === undefined ? {} : { occurredAt }),
      fields,
      canonical: canonicalEvent(body),
    });
    return createdOrReplayed(replayed, eventResultToWire(outcome));
  },
});

/** The request as the value that replays are compared by. */
function canonicalEvent({ fields, occurredAt, ...members }: Static<typeof EventRequest>): { [member: string]: Json } {
  return {
    ...members,
    ...(occurredAt === undefined ? {} : { occurredAt: formatInstant(occurredAt) }),
    ...(fields === undefined ? {} : { fields: canonicalAttributes(fields) }),
  };
}
