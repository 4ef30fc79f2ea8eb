import type { InstantInput } from '../core/values.ts';

/**
 * What to try: `source`, or `ruleSetId` with `version`. `against` names the rule set whose real grants it is held
 * against (absent: all); with `experiment` each arm is reported apart.
 */
export interface BacktestRequest {
  /** A program in the rules language. */
  source?: string | undefined;
  /** The id of the rule set. */
  ruleSetId?: string | undefined;
  /** Of `ruleSetId`. */
  version?: number | undefined;
  /** Orders that occurred at or after. */
  from: InstantInput;
  /** Orders that occurred before. */
  to: InstantInput;
  /** The id of the rule set. */
  against?: string | undefined;
  /** What is tried out. Rule sets of one experiment place each customer alike. */
  experiment?: string | undefined;
}
