import { endpoint } from '../../endpoint.ts';
import { LedgerTransactionId } from '../../schema/id.ts';
import { EXAMPLE_TRANSACTION, LedgerTransaction } from './transaction-schema.ts';
import { transactionToWire } from './transaction-to-wire.ts';

export const getTransaction = endpoint({
  id: 'ledger.transaction',
  method: 'GET',
  path: '/ledger/transactions/{ledgerTransactionId}',
  sdk: { function: 'getLedgerTransaction' },
  scope: 'ledger:read',
  summary: 'Get a ledger transaction',
  description: 'Everything that it posted: on customers’ accounts, on yours, and from which lots.',
  idempotency: 'read',
  pathParameters: { ledgerTransactionId: LedgerTransactionId },
  answers: { 200: { description: 'The transaction.', schema: LedgerTransaction, example: EXAMPLE_TRANSACTION } },
  problems: ['transaction-not-found'],
  async handle({ principal, path }, { engine }) {
    const transaction = await engine.getTransaction(principal, path.ledgerTransactionId);
    return { status: 200, body: transactionToWire(transaction) };
  },
});
