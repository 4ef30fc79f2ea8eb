import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** A block was signed over the heads of all stripes. Whoever keeps it can show later that the past was rewritten. */
export const ledgerSealed = eventType({
  name: 'ledger.sealed',
  description: 'Everything that the ledger had recorded by then was sealed with a signed block.',
  schema: Type.Object(
    {
      number: Type.Integer(),
      hash: Type.String(),
      previous: Type.String(),
      root: Type.String(),
      stripeCount: Type.Integer(),
      sealedAt: Type.String(),
      keyId: Type.String(),
      signature: Type.String(),
    },
    { additionalProperties: false },
  ),
  example: {
    number: 17,
    hash: '0f4b6fd6c5cf1a2f3f1fbb64a4d0c02ab3bb6f8a2c9b9f4f8a3d54d8f0f1c7aa',
    previous: 'a2c9b9f4f8a3d54d8f0f1c7aa0f4b6fd6c5cf1a2f3f1fbb64a4d0c02ab3bb6f8',
    root: '54d8f0f1c7aa0f4b6fd6c5cf1a2f3f1fbb64a4d0c02ab3bb6f8a2c9b9f4f8a3d',
    stripeCount: 4,
    sealedAt: '2026-03-01T09:31:00.000Z',
    keyId: 'Jd8cKq1mYw2nB7sXo4tVh6uRz9pLf3gEa5iQkCyWxN0',
    signature: 'kT0Zc2Vq5mJ8rYb1xNd4uPw7eHs3gLf6iQaOyXvCtRzWjE9kBnMhUoDpSlGfKqVxTcYbRzNaJmEwHuPsLdIgBQ',
  },
});
