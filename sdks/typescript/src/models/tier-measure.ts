import type { OpenEnum } from '../core/values.ts';

/** What counts: points earned on orders, or spend; less returns. */
export type TierMeasure = OpenEnum<'points' | 'spend'>;
