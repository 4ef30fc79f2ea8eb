import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** A customer keeps their tier for another period. */
export const tierRenewed = eventType({
  name: 'tier.renewed',
  description: 'The period of a customer’s tier ended, and they keep it for another one, having reached it again.',
  schema: Type.Object(
    { customerId: Type.String(), tier: Type.String(), until: Type.Union([Type.String(), Type.Null()]) },
    { additionalProperties: false },
  ),
  example: { customerId: 'cust_a1b2', tier: 'Gold', until: '2028-03-02T00:00:00.000Z' },
});
