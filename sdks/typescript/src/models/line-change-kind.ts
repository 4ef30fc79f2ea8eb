import type { OpenEnum } from '../core/values.ts';

/** Added lines are in the later text only, removed ones in the earlier. */
export type LineChangeKind = OpenEnum<'added' | 'removed'>;
