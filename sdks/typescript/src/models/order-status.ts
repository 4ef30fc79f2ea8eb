import type { OpenEnum } from '../core/values.ts';

/** What became of it. */
export type OrderStatus = OpenEnum<'active' | 'cancelled' | 'partially_returned' | 'returned'>;
