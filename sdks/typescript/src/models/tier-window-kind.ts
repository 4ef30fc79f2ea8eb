import type { OpenEnum } from '../core/values.ts';

/** All; those of the last `months`; those of the year that begins on `startsOn`. */
export type TierWindowKind = OpenEnum<'lifetime' | 'rolling' | 'programme_year'>;
