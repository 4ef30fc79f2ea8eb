import type { AccountKind } from './account-kind.ts';
import type { BalanceBucket } from './balance-bucket.ts';
import type { LedgerEntryType } from './ledger-entry-type.ts';
import type { Units } from './units.ts';

/** A posting on an account of a customer. Of debt, positive is owing more. */
export interface TransactionEntry {
  /** The line within the transaction, from 1. */
  line: number;
  /** The merchant's id of the customer. */
  customerId: string;
  /** What the units are. */
  account: AccountKind;
  /** Which bucket of the account changed. */
  bucket: BalanceBucket;
  /** What happened. */
  type: LedgerEntryType;
  amount: Units;
  balanceAfter: Units;
  /** The version of the account that this entry made. */
  version: number;
}
