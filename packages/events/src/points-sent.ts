import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** Points left for another customer. */
export const pointsSent = eventType({
  name: 'points.sent',
  description: 'Points were transferred to another customer; `points.received` tells of the other side.',
  schema: Type.Object(
    {
      customerId: Type.String(),
      toCustomerId: Type.String(),
      transferId: Type.String(),
      points: Type.Integer(),
      reason: Type.Optional(Type.String()),
      newBalance: Type.Integer(),
      ledgerTransactionId: Type.String(),
    },
    { additionalProperties: false },
  ),
  example: {
    customerId: 'cust_a1b2',
    toCustomerId: 'cust_silver',
    transferId: 'trf_01',
    points: 100,
    newBalance: 2700,
    ledgerTransactionId: 'ltx_0-62',
  },
});
