import type { OpenEnum } from '../core/values.ts';

/** What its value is. */
export type AttributeType = OpenEnum<'string' | 'int' | 'decimal' | 'bool' | 'date'>;
