import type { OpenEnum } from '../core/values.ts';

/** What became of it. */
export type DeclarationChangeKind = OpenEnum<'added' | 'removed' | 'changed'>;
