import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** Points that nobody spent in time lapsed. */
export const pointsExpired = eventType({
  name: 'points.expired',
  description: 'Points reached their expiry unspent.',
  schema: Type.Object(
    {
      customerId: Type.String(),
      points: Type.Integer(),
      newBalance: Type.Integer({ description: 'Available points after this.' }),
      expiredAt: Type.String({ format: 'date-time' }),
      ledgerTransactionId: Type.String(),
    },
    { additionalProperties: false },
  ),
  example: {
    customerId: 'cust_a1b2',
    points: 120,
    newBalance: 3180,
    expiredAt: '2027-03-15T00:00:00Z',
    ledgerTransactionId: 'ltx_0-91',
  },
});
