import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** A customer reached another tier, or lost one. */
export const tierChanged = eventType({
  name: 'tier.changed',
  description:
    'A customer reached another tier, or lost one: by an order, by a return or a cancellation that took it back, at the end of the ' +
    'period for which a tier lasts, or because the programme has other tiers.',
  schema: Type.Object(
    {
      customerId: Type.String(),
      from: Type.Union([Type.String(), Type.Null()]),
      to: Type.Union([Type.String(), Type.Null()]),
      cause: Type.Optional(
        Type.Union([
          Type.Literal('order'),
          Type.Literal('return'),
          Type.Literal('cancel'),
          Type.Literal('period_end'),
          Type.Literal('programme'),
        ]),
      ),
      orderId: Type.Optional(Type.String()),
      returnId: Type.Optional(Type.String()),
      programmeVersion: Type.Optional(Type.Integer()),
    },
    { additionalProperties: false },
  ),
  example: { customerId: 'cust_a1b2', from: 'Silver', to: 'Gold', cause: 'order', orderId: 'ord_8k2p' },
});
