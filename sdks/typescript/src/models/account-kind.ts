import type { OpenEnum } from '../core/values.ts';

/** What is granted. */
export type AccountKind = OpenEnum<'points' | 'credit'>;
