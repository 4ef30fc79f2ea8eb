import type { OpenEnum } from '../core/values.ts';

/** Whether it runs already. */
export type ActivationStatus = OpenEnum<'active' | 'scheduled'>;
