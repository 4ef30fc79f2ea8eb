import type { OpenEnum } from '../core/values.ts';

/** What it is. */
export type DeclarationKind = OpenEnum<'rule' | 'group' | 'event' | 'setting'>;
