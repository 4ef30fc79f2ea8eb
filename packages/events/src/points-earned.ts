import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** An account gained units by rules. */
export const pointsEarned = eventType({
  name: 'points.earned',
  description: 'Rules granted points to a customer; one grant for each rule.',
  schema: Type.Object(
    {
      customerId: Type.String(),
      orderId: Type.Optional(Type.String({ description: 'Absent where no order earned them.' })),
      points: Type.Integer(),
      pending: Type.Integer({ description: 'How many of the points are held back until they mature.' }),
      newBalance: Type.Integer({ description: 'Available points after this.' }),
      ledgerTransactionId: Type.String(),
      grants: Type.Array(
        Type.Object(
          {
            ruleSetId: Type.String(),
            version: Type.Integer(),
            ruleId: Type.String(),
            points: Type.Integer(),
          },
          { additionalProperties: false },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  example: {
    customerId: 'cust_a1b2',
    orderId: 'ord_8k2p',
    points: 450,
    pending: 0,
    newBalance: 3300,
    ledgerTransactionId: 'ltx_0-42',
    grants: [{ ruleSetId: 'rs_01', version: 1, ruleId: 'base-earn', points: 450 }],
  },
});
