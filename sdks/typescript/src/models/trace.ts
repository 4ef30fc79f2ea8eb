import type { RuleSetTrace } from './rule-set-trace.ts';

/** Why the outcome is what it is. */
export interface Trace {
  /** One for each rule set that ran. */
  ruleSets: RuleSetTrace[];
}
