import type { OpenEnum } from '../core/values.ts';

/** Which bucket of the account changed. */
export type BalanceBucket = OpenEnum<'pending' | 'available' | 'held' | 'debt'>;
