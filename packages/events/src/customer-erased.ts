import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** A customer was erased: who they were cannot be told any more. What they earned and spent stays in the ledger, by their id. */
export const customerErased = eventType({
  name: 'customer.erased',
  description: 'A customer was erased, and the key under which everything personal lay was destroyed.',
  schema: Type.Object(
    { customerId: Type.String(), certificateId: Type.String(), ledgerTransactionId: Type.String() },
    { additionalProperties: false },
  ),
  example: {
    customerId: 'cust_a1b2',
    certificateId: 'era_01jzk3v9q8h5n2m7c4x6r0t1wy',
    ledgerTransactionId: 'ltx_0-512',
  },
});
