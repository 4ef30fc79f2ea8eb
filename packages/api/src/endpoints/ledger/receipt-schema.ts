import { Type, type TUnsafe } from 'typebox';
import type { Receipt } from '../../engine.ts';
import { LedgerTransactionId } from '../../schema/id.ts';
import { InstantOut } from '../../schema/instant.ts';
import { Nullable, Open } from '../../schema/object.ts';
import { count, prose } from '../../schema/plain.ts';

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const hash = (description: string): TUnsafe<string> => prose(`${description} SHA-256, in hex.`, HASH);
const position = (description: string): TUnsafe<string> => prose(`${description} A decimal.`, '41');
const Proof = Type.Array(hash('A neighbour’s hash.'), { description: 'The neighbours on the way up to the root.' });

export const ReceiptSchema = Type.Unsafe<Receipt>(
  Open(
    {
      format: prose('Which form of receipt this is.', 'loyaltyos-receipt-1'),
      transactionId: LedgerTransactionId,
      tenantId: prose('The id of the tenant.', '018f0000-0000-7000-8000-000000000001'),
      event: Open(
        { text: prose('The event at the transaction’s place, as it was hashed.'), proof: Proof },
        { name: 'ReceiptEvent', description: 'The event, and the proof that it is in its batch.' },
      ),
      postings: Nullable(
        Open(
          {
            first: count('Where the first of them stands in the batch.'),
            texts: Type.Array(prose('A posting, as it was hashed.'), { description: 'In their order.' }),
            proof: Proof,
          },
          { name: 'ReceiptPostings', description: 'The postings, and the proof that they are in their batch.' },
        ),
      ),
      link: Open(
        {
          firstSeq: position('The first position of the batch.'),
          lastSeq: position('The last position of the batch.'),
          leaves: count('How many texts were hashed in the batch.'),
          previous: hash('The link before.'),
          index: count('Where the link stands among those that the block seals.'),
          proof: Proof,
        },
        {
          name: 'ReceiptLink',
          description: 'The link of the chain that covers the batch, and the proof that the block seals it.',
        },
      ),
      stripe: Open(
        {
          firstSeq: position('The first position of the stripe that the block seals.'),
          lastSeq: position('The last one.'),
          hash: hash('The head of the stripe’s chain.'),
          links: count('How many links the block seals of it.'),
          proof: Proof,
        },
        { name: 'ReceiptStripe', description: 'What the block says of the stripe, and the proof that it does.' },
      ),
      block: Open(
        {
          number: position('The number of the block.'),
          previous: hash('The block before.'),
          stripeCount: count('How many stripes it seals.'),
          sealedAt: InstantOut('When it was sealed.'),
          keyId: prose('The thumbprint of the key that signed it.', 'Jd8cKq1mYw2nB7sXo4tVh6uRz9pLf3gEa5iQkCyWxN0'),
          signature: prose('Ed25519, base64url.'),
        },
        { name: 'ReceiptBlock', description: 'The block, and its signature.' },
      ),
    },
    {
      name: 'Receipt',
      description:
        'The proof that a ledger transaction is in a signed block. `loyaltyos receipt verify` checks it with the public key alone.',
    },
  ),
);
