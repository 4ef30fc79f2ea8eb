import { endpoint } from '../../endpoint.ts';
import { LedgerTransactionId } from '../../schema/id.ts';
import { EXAMPLE_RECEIPT } from './example-receipt.ts';
import { ReceiptSchema } from './receipt-schema.ts';

export const getReceipt = endpoint({
  id: 'ledger.receipt',
  method: 'GET',
  path: '/ledger/transactions/{ledgerTransactionId}/receipt',
  sdk: { function: 'getLedgerReceipt' },
  scope: 'ledger:read',
  summary: 'Get the receipt of a ledger transaction',
  description:
    'The proof that it is in a signed block. The ledger is sealed about once a minute; asking for a receipt that there is not yet has it sealed sooner. Keep the answer as it is: it can be verified without us.',
  idempotency: 'read',
  pathParameters: { ledgerTransactionId: LedgerTransactionId },
  answers: { 200: { description: 'The receipt.', schema: ReceiptSchema, example: EXAMPLE_RECEIPT } },
  problems: ['transaction-not-found', 'receipt-not-ready'],
  async handle({ principal, path }, { engine }) {
    return { status: 200, body: await engine.getReceipt(principal, path.ledgerTransactionId) };
  },
});
