import type { OpenEnum } from '../core/values.ts';

/** `rolling`: `days` or `months` after they were earned. `calendar`: at the next of `dates`. */
export type ExpiryKind = OpenEnum<'never' | 'rolling' | 'calendar'>;
