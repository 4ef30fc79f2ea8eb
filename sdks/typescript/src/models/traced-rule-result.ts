import type { OpenEnum } from '../core/values.ts';

/** `event`, `currency`, `window`: not selected. `condition`: it did not hold. `applied`: all held. */
export type TracedRuleResult = OpenEnum<'event' | 'currency' | 'window' | 'condition' | 'applied'>;
