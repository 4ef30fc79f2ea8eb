import type { Decimal } from '../core/values.ts';
import type { Holdings } from './holdings.ts';

/** What a return took back, and what the customer has now. */
export interface ReturnResult {
  /** The merchant's id of the return, unique within its order. */
  returnId: string;
  /** The merchant's id of the order. */
  orderId: string;
  /** What of the order's total this took back, in the order's currency. */
  refunded: Decimal;
  /** Points that the order had earned and that were taken back. */
  pointsVoided: number;
  /** Store credit that the order had earned and that was taken back. */
  creditVoided: Decimal;
  /** Points that had been spent on the order and came back. */
  pointsRestored: number;
  /** Store credit that had been spent on the order and came back. */
  creditRestored: Decimal;
  /** Available points afterwards. */
  newBalance: number;
  /** Available store credit afterwards. */
  creditBalance: Decimal;
  /** The customer's tier; null in a programme without tiers. */
  tier: string | null;
  before: Holdings;
  after: Holdings;
  /** The ledger transaction that moved the points. */
  ledgerTransactionId: string;
  /** It was returned. */
  status: 'returned';
}
