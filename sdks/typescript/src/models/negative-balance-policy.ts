import type { OpenEnum } from '../core/values.ts';

/** What a return does about units that were spent already: the customer owes them, or they are written off. */
export type NegativeBalancePolicy = OpenEnum<'allow_negative' | 'write_off'>;
