import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { receiptShape, type Receipt } from '../../models/receipt.ts';

const GET_LEDGER_RECEIPT: Operation<Receipt> = {
  id: 'ledger.receipt',
  method: 'GET',
  path: '/ledger/transactions/{ledgerTransactionId}/receipt',
  idempotency: 'read',
  result: receiptShape,
};

/**
 * Get the receipt of a ledger transaction.
 *
 * The proof that it is in a signed block. The ledger is sealed about once a minute; asking for a receipt that there is
 * not yet has it sealed sooner. Keep the answer as it is: it can be verified without us.
 *
 * ```ts
 * const receipt = await client.ledger.receipt('ltx_0-41');
 * console.log(receipt);
 * ```
 *
 * @param client The client that calls.
 * @param ledgerTransactionId The ledger transaction that moved the points.
 * @param options What this call has of its own.
 * @throws {ApiError} `receipt-not-ready`, `transaction-not-found`
 */
export function getLedgerReceipt(
  client: LoyaltyOSCore,
  ledgerTransactionId: string,
  options?: CallOptions,
): Call<Receipt> {
  return client.request(GET_LEDGER_RECEIPT, { path: { ledgerTransactionId } }, options);
}
