import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** A customer keeps their tier, and it ends at another time than before. */
export const tierRenewed = eventType({
  name: 'tier.renewed',
  description:
    'A customer keeps their tier until another time: because they have reached it again when its period ended, or because the ' +
    'programme has another policy.',
  schema: Type.Object(
    {
      customerId: Type.String(),
      tier: Type.String(),
      until: Type.Union([Type.String(), Type.Null()]),
      cause: Type.Union([Type.Literal('period_end'), Type.Literal('programme')]),
    },
    { additionalProperties: false },
  ),
  example: { customerId: 'cust_a1b2', tier: 'Gold', until: '2028-03-02T00:00:00.000Z', cause: 'period_end' },
});
