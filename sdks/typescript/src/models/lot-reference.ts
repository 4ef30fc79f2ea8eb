/** Who made the lot. */
export interface LotReference {
  /** The ledger transaction that moved the points. */
  ledgerTransactionId: string;
  /** The line within the transaction, from 1. */
  line: number;
}
