import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { ledgerTransactionShape, type LedgerTransaction } from '../../models/ledger-transaction.ts';

const GET_LEDGER_TRANSACTION: Operation<LedgerTransaction> = {
  id: 'ledger.transaction',
  method: 'GET',
  path: '/ledger/transactions/{ledgerTransactionId}',
  idempotency: 'read',
  result: ledgerTransactionShape,
};

/**
 * Get a ledger transaction.
 *
 * Everything that it posted: on customers’ accounts, on yours, and from which lots.
 *
 * ```ts
 * const ledgerTransaction = await client.ledger.transaction('ltx_0-41');
 * console.log(ledgerTransaction);
 * ```
 *
 * @param client The client that calls.
 * @param ledgerTransactionId The ledger transaction that moved the points.
 * @param options What this call has of its own.
 * @throws {ApiError} `transaction-not-found`
 */
export function getLedgerTransaction(
  client: LoyaltyOSCore,
  ledgerTransactionId: string,
  options?: CallOptions,
): Call<LedgerTransaction> {
  return client.request(GET_LEDGER_TRANSACTION, { path: { ledgerTransactionId } }, options);
}
