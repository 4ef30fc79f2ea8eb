import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** A redemption was undone. */
export const redemptionReversed = eventType({
  name: 'redemption.reversed',
  description: 'What a redemption had spent was given back.',
  schema: Type.Object(
    {
      redemptionId: Type.String(),
      customerId: Type.String(),
      account: Type.Union([Type.Literal('points'), Type.Literal('credit')]),
      restored: Type.String({ description: 'Points as an integer, credit as decimal text of the base currency.' }),
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
    restored: '500',
    newBalance: 2800,
    creditBalance: '0.00',
    ledgerTransactionId: 'ltx_0-60',
  },
});
