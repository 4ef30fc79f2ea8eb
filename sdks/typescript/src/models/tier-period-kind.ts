import type { OpenEnum } from '../core/values.ts';

/** So many `months`, or to the end of the year that begins on `startsOn`. */
export type TierPeriodKind = OpenEnum<'months' | 'programme_year'>;
