import type { Shape } from '../core/shape.ts';
import type { BalanceBucket } from './balance-bucket.ts';
import type { LedgerEntryType } from './ledger-entry-type.ts';

/** A change of a bucket of points. */
export interface PointsEntry {
  /** What the units are. */
  account: 'points';
  /** The change: negative for what was taken. */
  amount: number;
  /** What the bucket held after it. */
  balanceAfter: number;
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
export const pointsEntryShape: Shape = { fields: { effectiveAt: 'instant', recordedAt: 'instant' } };
