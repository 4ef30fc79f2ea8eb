import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** A return came before its order and waits for it. */
export const returnParked = eventType({
  name: 'return.parked',
  description: 'A return came before its order and waits for it.',
  schema: Type.Object(
    {
      orderId: Type.String(),
      returnId: Type.String(),
      expiresAt: Type.String({ format: 'date-time' }),
    },
    { additionalProperties: false },
  ),
  example: {
    orderId: 'ord_8k2p',
    returnId: 'ret_1',
    expiresAt: '2026-03-31T09:30:00Z',
  },
});
