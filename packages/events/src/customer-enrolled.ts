import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** A customer became a member. */
export const customerEnrolled = eventType({
  name: 'customer.enrolled',
  description: 'A customer became a member of the programme.',
  schema: Type.Object(
    {
      customerId: Type.String(),
      tier: Type.Union([Type.String(), Type.Null()]),
      enrolledAt: Type.String({ format: 'date-time' }),
    },
    { additionalProperties: false },
  ),
  example: { customerId: 'cust_a1b2', tier: 'Bronze', enrolledAt: '2026-03-01T09:30:00.000Z' },
});
