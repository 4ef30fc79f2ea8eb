import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** A return that waited for its order was given up. */
export const returnExpired = eventType({
  name: 'return.expired',
  description: 'A return that waited for its order was given up: the order did not come in time, or refused it.',
  schema: Type.Object(
    {
      orderId: Type.String(),
      returnId: Type.String(),
      parkedAt: Type.String({ format: 'date-time' }),
      problem: Type.Optional(
        Type.String({ description: 'The code of the problem that the return met. Absent: its order did not come.' }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { orderId: 'ord_8k2p', returnId: 'ret_1', parkedAt: '2026-03-01T09:30:00Z' },
});
