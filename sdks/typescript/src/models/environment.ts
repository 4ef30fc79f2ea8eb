import type { OpenEnum } from '../core/values.ts';

/** Where it is good. */
export type Environment = OpenEnum<'sandbox' | 'production'>;
