import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** Points became store credit. */
export const pointsConverted = eventType({
  name: 'points.converted',
  description: 'Points became store credit, at the rate of the programme.',
  schema: Type.Object(
    {
      customerId: Type.String(),
      points: Type.Integer(),
      credit: Type.String({ description: 'Decimal text in the programme’s base currency.' }),
      currencyCode: Type.String(),
      newBalance: Type.Integer(),
      creditBalance: Type.String(),
      ledgerTransactionId: Type.String(),
    },
    { additionalProperties: false },
  ),
  example: {
    customerId: 'cust_a1b2',
    points: 500,
    credit: '5.00',
    currencyCode: 'GBP',
    newBalance: 2800,
    creditBalance: '5.00',
    ledgerTransactionId: 'ltx_0-61',
  },
});
