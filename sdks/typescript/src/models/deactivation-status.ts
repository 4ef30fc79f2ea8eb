import type { OpenEnum } from '../core/values.ts';

/** Whether it runs no more already. */
export type DeactivationStatus = OpenEnum<'inactive' | 'scheduled'>;
