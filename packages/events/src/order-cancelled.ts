import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** What was left of an order was cancelled. */
export const orderCancelled = eventType({
  name: 'order.cancelled',
  description:
    'What was left of an order was cancelled: what it had earned was voided, what had been spent on it was given back.',
  schema: Type.Object(
    {
      orderId: Type.String(),
      customerId: Type.String(),
      refunded: Type.String({ description: 'Decimal text in the order’s currency.' }),
      currencyCode: Type.String(),
      pointsVoided: Type.Integer(),
      creditVoided: Type.String({ description: 'Decimal text in the programme’s base currency.' }),
      pointsRestored: Type.Integer({ description: 'Points that were spent on the order and came back.' }),
      creditRestored: Type.String(),
      newBalance: Type.Integer({ description: 'Available points after this.' }),
      pointsBalance: Type.Integer({ description: 'Available points less debt.' }),
      tier: Type.Union([Type.String(), Type.Null()]),
      ledgerTransactionId: Type.String(),
      recordHash: Type.String({ description: 'SHA-256 of the stored request and answer; binds them to the journal.' }),
    },
    { additionalProperties: false },
  ),
  example: {
    orderId: 'ord_8k2p',
    customerId: 'cust_a1b2',
    refunded: '49.99',
    currencyCode: 'GBP',
    pointsVoided: 150,
    creditVoided: '0.00',
    pointsRestored: 0,
    creditRestored: '0.00',
    newBalance: 3150,
    pointsBalance: 3150,
    tier: 'Gold',
    ledgerTransactionId: 'ltx_0-58',
    recordHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
