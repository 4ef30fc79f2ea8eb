import type { OpenEnum } from '../core/values.ts';

/** What happened. */
export type LedgerEntryType = OpenEnum<
  | 'earn'
  | 'mature'
  | 'hold'
  | 'release'
  | 'redeem'
  | 'convert'
  | 'expire'
  | 'void'
  | 'restore'
  | 'repay'
  | 'adjust'
  | 'transfer_in'
  | 'transfer_out'
  | 'write_off'
>;
