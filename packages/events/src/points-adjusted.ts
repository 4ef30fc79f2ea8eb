import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** A person, a key or the seed set a balance right. */
export const pointsAdjusted = eventType({
  name: 'points.adjusted',
  description: 'Points were given or taken by hand, with a reason.',
  schema: Type.Object(
    {
      customerId: Type.String(),
      points: Type.Integer(),
      newBalance: Type.Integer(),
      reason: Type.String(),
      ledgerTransactionId: Type.String(),
    },
    { additionalProperties: false },
  ),
  example: {
    customerId: 'cust_a1b2',
    points: 2850,
    newBalance: 2850,
    reason: 'opening-balance',
    ledgerTransactionId: 'ltx_0-7',
  },
});
