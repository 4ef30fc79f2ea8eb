import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** What is known about a member changed. What it is now stays out of the journal. */
export const customerUpdated = eventType({
  name: 'customer.updated',
  description: 'What is known about a member changed.',
  schema: Type.Object({ customerId: Type.String() }, { additionalProperties: false }),
  example: { customerId: 'cust_a1b2' },
});
