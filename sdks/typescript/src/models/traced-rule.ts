import type { TracedClaim } from './traced-claim.ts';
import type { TracedEffect } from './traced-effect.ts';
import type { TracedExpression } from './traced-expression.ts';
import type { TracedRuleResult } from './traced-rule-result.ts';

/** A rule, and why it granted what it did. */
export interface TracedRule {
  /** The rule. */
  id: string;
  /** Its title, where it has one. */
  title?: string;
  /** Where it stands in the source: from here, in UTF-16 code units. */
  start: number;
  /** To here. */
  end: number;
  /** `event`, `currency`, `window`: not selected. `condition`: it did not hold. `applied`: all held. */
  result: TracedRuleResult;
  condition?: TracedExpression;
  /** In order. */
  effects: TracedEffect[];
  /** By recipient and account. */
  claims: TracedClaim[];
}
