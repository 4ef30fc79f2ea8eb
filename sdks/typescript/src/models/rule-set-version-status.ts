import type { OpenEnum } from '../core/values.ts';

/** Whether it runs. */
export type RuleSetVersionStatus = OpenEnum<'active' | 'scheduled' | 'draft'>;
