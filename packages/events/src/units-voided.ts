import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** What somebody else's order had earned a customer was taken back. */
export const unitsVoided = eventType({
  name: 'units.voided',
  description: 'An order of another customer, which a rule had given this one something for, came back.',
  schema: Type.Object(
    {
      customerId: Type.String(),
      orderId: Type.String(),
      points: Type.Integer(),
      credit: Type.String({ description: 'Decimal text in the programme’s base currency.' }),
      newBalance: Type.Integer({ description: 'Available points after this.' }),
      ledgerTransactionId: Type.String(),
    },
    { additionalProperties: false },
  ),
  example: {
    customerId: 'cust_silver',
    orderId: 'ord_8k2p',
    points: 50,
    credit: '0.00',
    newBalance: 810,
    ledgerTransactionId: 'ltx_2-20',
  },
});
