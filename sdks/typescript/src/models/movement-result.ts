import type { Decimal } from '../core/values.ts';

/** What moved, and what the customer has now. */
export interface MovementResult {
  /** The merchant's id of the customer. */
  customerId: string;
  /** How many points were given or forgiven; negative for what was taken, 0 where only credit moved. */
  points: number;
  /** How much store credit was given or forgiven; negative for what was taken. */
  credit: Decimal;
  /** Available points afterwards. */
  newBalance: number;
  /** Available store credit afterwards. */
  creditBalance: Decimal;
  /** The ledger transaction that moved the points. */
  ledgerTransactionId: string;
}
