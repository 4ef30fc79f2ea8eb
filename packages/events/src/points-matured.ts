import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** Pending points became available. */
export const pointsMatured = eventType({
  name: 'points.matured',
  description: 'Points that were held back became available.',
  schema: Type.Object(
    {
      customerId: Type.String(),
      points: Type.Integer(),
      newBalance: Type.Integer({
        description: 'Available points after this; less than before plus `points` where debt was repaid.',
      }),
      maturedAt: Type.String({ format: 'date-time' }),
      ledgerTransactionId: Type.String(),
    },
    { additionalProperties: false },
  ),
  example: {
    customerId: 'cust_a1b2',
    points: 450,
    newBalance: 3300,
    maturedAt: '2026-03-15T00:00:00Z',
    ledgerTransactionId: 'ltx_0-57',
  },
});
