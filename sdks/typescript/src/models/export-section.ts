import type { OpenEnum } from '../core/values.ts';

/** What the record is about. */
export type ExportSection = OpenEnum<
  | 'profile'
  | 'membership'
  | 'balance'
  | 'lots'
  | 'ledger'
  | 'orders'
  | 'redemptions'
  | 'counters'
  | 'audit'
  | 'tiers'
  | 'events'
  | 'journal'
>;
