import type { Shape } from '../core/shape.ts';
import type { Decimal } from '../core/values.ts';
import type { BalanceBucket } from './balance-bucket.ts';
import type { LedgerEntryType } from './ledger-entry-type.ts';

/** A change of a bucket of store credit. */
export interface CreditEntry {
  /** What the units are. */
  account: 'credit';
  /** The change: negative for what was taken. */
  amount: Decimal;
  /** What the bucket held after it. */
  balanceAfter: Decimal;
  /** The currency: an ISO 4217 code in capital letters. */
  currencyCode: string;
  /** The ledger transaction that moved the points. */
  ledgerTransactionId: string;
  /** What happened. */
  type: LedgerEntryType;
  /** Which bucket of the account changed. */
  bucket: BalanceBucket;
  /** The merchant's id of the order. */
  orderId?: string;
  /** The rule that granted it. */
  ruleId?: string;
  /** What it belongs to besides an order: the id of a redemption, a return, an event or a transfer. */
  reference?: string;
  /** When it counts from. */
  effectiveAt: Date;
  /** When it was recorded. */
  recordedAt: Date;
}

/** Where it has instants. */
export const creditEntryShape: Shape = { fields: { effectiveAt: 'instant', recordedAt: 'instant' } };
