import type { OpenEnum } from '../core/values.ts';

/** `held`, then `captured`, `released` or `expired`; or `redeemed` in one step. `reversed`: all was given back. */
export type RedemptionStatus = OpenEnum<'held' | 'captured' | 'released' | 'expired' | 'redeemed' | 'reversed'>;
