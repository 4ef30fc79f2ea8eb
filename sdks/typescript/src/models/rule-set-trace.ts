import type { TracedExpression } from './traced-expression.ts';
import type { TracedLocalTime } from './traced-local-time.ts';
import type { TracedRule } from './traced-rule.ts';
import type { TracedTotal } from './traced-total.ts';

/** Why one rule set decided as it did. Plain text and numbers; what is personal is redacted. */
export interface RuleSetTrace {
  /** Its name. */
  ruleSet: string;
  /** What it compiles to. */
  irHash: string;
  /** What happened. */
  event: string;
  /** Of all money in the facts. */
  currency: string;
  /** RFC 3339, in UTC. */
  occurredAt: string;
  local: TracedLocalTime;
  /** The edition of the tz database, or `unknown`. */
  timeZoneData: string;
  /** The versions of the lists that the rule set names; null for one that is not there. */
  lists: Record<string, number | null>;
  /** The facts that were read, but those of lines. */
  facts: Record<string, string | boolean | null>;
  /** The history that was read. */
  history: Record<string, string>;
  /** Each `let` that was evaluated, where it is declared. */
  lets: Record<string, TracedExpression>;
  /** Every rule, by priority and id. */
  rules: TracedRule[];
  /** What was rounded. */
  totals: TracedTotal[];
  /** Counted as complexity is; never more than it, scaled to the lines of the order. */
  steps: number;
}
