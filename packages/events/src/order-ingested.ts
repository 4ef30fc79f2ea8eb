import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** An order arrived and was decided. */
export const orderIngested = eventType({
  name: 'order.ingested',
  description: 'An order arrived, the active rules ran on it, and what it earned was posted.',
  schema: Type.Object(
    {
      orderId: Type.String(),
      customerId: Type.String(),
      orderTotal: Type.String({ description: 'Decimal text in the order’s currency.' }),
      currencyCode: Type.String(),
      occurredAt: Type.String({ format: 'date-time' }),
      pointsEarned: Type.Integer(),
      creditEarned: Type.String({ description: 'Decimal text in the programme’s base currency.' }),
      tier: Type.Union([Type.String(), Type.Null()]),
      ledgerTransactionId: Type.String(),
      recordHash: Type.String({
        description: 'SHA-256 of the stored facts and answer; binds the order record to the journal.',
      }),
    },
    { additionalProperties: false },
  ),
  example: {
    orderId: 'ord_8k2p',
    customerId: 'cust_a1b2',
    orderTotal: '149.99',
    currencyCode: 'GBP',
    occurredAt: '2026-03-01T09:30:00.000Z',
    pointsEarned: 450,
    creditEarned: '0.00',
    tier: 'Gold',
    ledgerTransactionId: 'ltx_0-42',
    recordHash: '5f0c6a4f0a5b2a2b9f2a0a6f1f0e8f2c9b7c1f7f2b1c7a1e0d9c8b7a6f5e4d3c',
  },
});
