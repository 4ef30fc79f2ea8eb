import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { CallOptions } from '../../core/options.ts';
import type { LedgerTransaction } from '../../models/ledger-transaction.ts';
import type { Receipt } from '../../models/receipt.ts';
import { getLedgerReceipt } from './get-ledger-receipt.ts';
import { getLedgerTransaction } from './get-ledger-transaction.ts';

/** What was posted, and the proof of it. */
export class LedgerResource {
  readonly #client: LoyaltyOSCore;

  /** @internal */
  constructor(client: LoyaltyOSCore) {
    this.#client = client;
  }

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
   * @param ledgerTransactionId The ledger transaction that moved the points.
   * @param options What this call has of its own.
   * @throws {ApiError} `transaction-not-found`
   */
  transaction(ledgerTransactionId: string, options?: CallOptions): Call<LedgerTransaction> {
    return getLedgerTransaction(this.#client, ledgerTransactionId, options);
  }

  /**
   * Get the receipt of a ledger transaction.
   *
   * The proof that it is in a signed block. The ledger is sealed about once a minute; asking for a receipt that there
   * is not yet has it sealed sooner. Keep the answer as it is: it can be verified without us.
   *
   * ```ts
   * const receipt = await client.ledger.receipt('ltx_0-41');
   * console.log(receipt);
   * ```
   *
   * @param ledgerTransactionId The ledger transaction that moved the points.
   * @param options What this call has of its own.
   * @throws {ApiError} `receipt-not-ready`, `transaction-not-found`
   */
  receipt(ledgerTransactionId: string, options?: CallOptions): Call<Receipt> {
    return getLedgerReceipt(this.#client, ledgerTransactionId, options);
  }
}
