import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** Points came from another customer. */
export const pointsReceived = eventType({
  name: 'points.received',
  description: 'Points were transferred from another customer, with their expiry.',
  schema: Type.Object(
    {
      customerId: Type.String(),
      fromCustomerId: Type.String(),
      transferId: Type.String(),
      points: Type.Integer(),
      reason: Type.Optional(Type.String()),
      newBalance: Type.Integer(),
      ledgerTransactionId: Type.String(),
    },
    { additionalProperties: false },
  ),
  example: {
    customerId: 'cust_silver',
    fromCustomerId: 'cust_a1b2',
    transferId: 'trf_01',
    points: 100,
    newBalance: 960,
    ledgerTransactionId: 'ltx_2-19',
  },
});
