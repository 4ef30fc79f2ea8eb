import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** What a customer owed was forgiven. */
export const debtWrittenOff = eventType({
  name: 'debt.written_off',
  description: 'What a customer owed was forgiven.',
  schema: Type.Object(
    {
      customerId: Type.String(),
      account: Type.Union([Type.Literal('points'), Type.Literal('credit')]),
      amount: Type.String({ description: 'Points as an integer, credit as decimal text of the base currency.' }),
      reason: Type.String(),
      ledgerTransactionId: Type.String(),
    },
    { additionalProperties: false },
  ),
  example: {
    customerId: 'cust_a1b2',
    account: 'points',
    amount: '80',
    reason: 'goodwill',
    ledgerTransactionId: 'ltx_0-63',
  },
});
