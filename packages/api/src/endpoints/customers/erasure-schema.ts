import { Type } from 'typebox';
import { CustomerId, LedgerTransactionId } from '../../schema/id.ts';
import { InstantOut } from '../../schema/instant.ts';
import { Open } from '../../schema/object.ts';

const Destroyed = Open(
  {
    dataKey: Type.Boolean({
      description: 'The key under which everything personal lay. False: nothing ever was encrypted.',
    }),
    profile: Type.Boolean({ description: 'The record of who they were.' }),
    emailIndex: Type.Boolean({ description: 'What they were found by.' }),
    parkedReturns: Type.Unsafe<number>({
      type: 'integer',
      format: 'int64',
      minimum: 0,
      description: 'How many returns that waited for orders of theirs were dropped.',
    }),
  },
  { name: 'DestroyedData', description: 'What was destroyed.' },
);

export const ErasureCertificate = Open(
  {
    certificateId: Type.Unsafe<string>({
      type: 'string',
      pattern: '^era_[0-9a-z]{26}$',
      description: 'The id of the certificate.',
      examples: ['era_01jzk3v9q8h5n2m7c4x6r0t1wy'],
    }),
    tenantId: Type.Unsafe<string>({ type: 'string', format: 'uuid', description: 'The tenant.' }),
    customerId: CustomerId,
    erasedAt: InstantOut('When the customer was erased: nothing about the person can be read from then on.'),
    shreddedAt: InstantOut("When the customer's key was destroyed."),
    backupHorizonAt: InstantOut(
      'From when no backup can show anything either: what one would need is destroyed by then.',
    ),
    destroyed: Destroyed,
    ledgerTransactionId: LedgerTransactionId,
    signature: Type.Unsafe<string>({
      type: 'string',
      description:
        'A JWS in compact form (RFC 7515) whose payload is all the other members, signed with EdDSA by a key of ' +
        '`/.well-known/ledger-keys.json`.',
      examples: ['eyJhbGciOiJFZERTQSJ9.eyJjdXN0b21lcklkIjoiY3VzdF9hMWIyIn0.c2lnbmF0dXJl'],
    }),
  },
  { name: 'ErasureCertificate', description: 'What an erasure did, signed.' },
);

export const EXAMPLE_CERTIFICATE = {
  certificateId: 'era_01jzk3v9q8h5n2m7c4x6r0t1wy',
  tenantId: '018f0000-0000-7000-8000-000000000001',
  customerId: 'cust_a1b2',
  erasedAt: '2026-03-01T09:30:00.000Z',
  shreddedAt: '2026-03-01T09:30:00.000Z',
  backupHorizonAt: '2026-05-11T09:30:00.000Z',
  destroyed: { dataKey: true, profile: true, emailIndex: true, parkedReturns: 0 },
  ledgerTransactionId: 'ltx_0-512',
  signature: 'eyJhbGciOiJFZERTQSJ9.eyJjdXN0b21lcklkIjoiY3VzdF9hMWIyIn0.c2lnbmF0dXJl',
};
