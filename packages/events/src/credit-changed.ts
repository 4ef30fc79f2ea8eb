import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** A customer's store credit went up or down. */
export const creditChanged = eventType({
  name: 'credit.changed',
  description: 'A customer’s store credit changed.',
  schema: Type.Object(
    {
      customerId: Type.String(),
      orderId: Type.Optional(Type.String()),
      change: Type.String({
        description: 'Decimal text in the programme’s base currency; negative when credit was taken.',
      }),
      creditBalance: Type.String(),
      reason: Type.Optional(Type.String({ description: 'The code of an adjustment.' })),
      currencyCode: Type.String(),
      ledgerTransactionId: Type.String(),
    },
    { additionalProperties: false },
  ),
  example: {
    customerId: 'cust_a1b2',
    orderId: 'ord_8k2p',
    change: '2.50',
    creditBalance: '7.50',
    currencyCode: 'GBP',
    ledgerTransactionId: 'ltx_0-42',
  },
});
