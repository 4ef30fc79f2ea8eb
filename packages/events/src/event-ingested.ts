import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** A custom event arrived and was decided. */
export const eventIngested = eventType({
  name: 'event.ingested',
  description: 'An event that a rule set declares arrived, the active rules ran on it, and what it earned was posted.',
  schema: Type.Object(
    {
      eventId: Type.String(),
      type: Type.String(),
      customerId: Type.String(),
      occurredAt: Type.String({ format: 'date-time' }),
      pointsEarned: Type.Integer(),
      creditEarned: Type.String({ description: 'Decimal text in the programme’s base currency.' }),
      tier: Type.Union([Type.String(), Type.Null()]),
      ledgerTransactionId: Type.String(),
      recordHash: Type.String({
        description: 'SHA-256 of the stored facts and answer; binds the record to the journal.',
      }),
    },
    { additionalProperties: false },
  ),
  example: {
    eventId: 'evt_1',
    type: 'review_written',
    customerId: 'cust_a1b2',
    occurredAt: '2026-03-01T09:30:00Z',
    pointsEarned: 50,
    creditEarned: '0.00',
    tier: 'Gold',
    ledgerTransactionId: 'ltx_0-64',
    recordHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
