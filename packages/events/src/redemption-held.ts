import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** Units were set aside, to be captured or released. */
export const redemptionHeld = eventType({
  name: 'redemption.held',
  description: 'Points or credit were set aside, to be captured or released.',
  schema: Type.Object(
    {
      redemptionId: Type.String(),
      customerId: Type.String(),
      account: Type.Union([Type.Literal('points'), Type.Literal('credit')]),
      amount: Type.String({ description: 'Points as an integer, credit as decimal text of the base currency.' }),
      expiresAt: Type.String({ format: 'date-time' }),
      orderId: Type.Optional(Type.String()),
      newBalance: Type.Integer({ description: 'Available points after this.' }),
      creditBalance: Type.String({ description: 'Available credit after this.' }),
      ledgerTransactionId: Type.String(),
    },
    { additionalProperties: false },
  ),
  example: {
    redemptionId: 'red_01',
    customerId: 'cust_a1b2',
    account: 'points',
    amount: '500',
    expiresAt: '2026-03-01T10:00:00Z',
    newBalance: 2800,
    creditBalance: '0.00',
    ledgerTransactionId: 'ltx_0-60',
  },
});
