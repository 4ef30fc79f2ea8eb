import type { OpenEnum } from '../core/values.ts';

/** What became of the order. */
export type BatchOutcomeStatus = OpenEnum<'created' | 'replayed' | 'failed'>;
