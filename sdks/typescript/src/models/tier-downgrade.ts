import type { OpenEnum } from '../core/values.ts';

/** What the end of the period does to who has not reached the tier again. */
export type TierDowngrade = OpenEnum<'never' | 'to_earned' | 'one_level'>;
