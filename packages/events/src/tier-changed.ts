import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** A customer reached another tier, or lost one. */
export const tierChanged = eventType({
  name: 'tier.changed',
  description: 'A customer reached another tier, or lost one.',
  schema: Type.Object(
    {
      customerId: Type.String(),
      from: Type.Union([Type.String(), Type.Null()]),
      to: Type.Union([Type.String(), Type.Null()]),
    },
    { additionalProperties: false },
  ),
  example: { customerId: 'cust_a1b2', from: 'Silver', to: 'Gold' },
});
