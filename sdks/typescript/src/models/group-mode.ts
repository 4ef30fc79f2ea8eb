import type { OpenEnum } from '../core/values.ts';

/** How the group decides. */
export type GroupMode = OpenEnum<'best' | 'first' | 'stack'>;
