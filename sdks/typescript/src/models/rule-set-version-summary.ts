import type { Shape } from '../core/shape.ts';
import type { Complexity } from './complexity.ts';
import type { RuleSetVersionStatus } from './rule-set-version-status.ts';

/** One version of a rule set, without its source. */
export interface RuleSetVersionSummary {
  /** The version, from 1. */
  version: number;
  /** Whether it runs. */
  status: RuleSetVersionStatus;
  /** What it compiles to: equal hashes behave alike. */
  irHash: string;
  complexity: Complexity;
  /** Who did it. */
  author: string;
  /** Why it was made. */
  note: string;
  /** When it was saved. */
  createdAt: Date;
}

/** Where it has instants. */
export const ruleSetVersionSummaryShape: Shape = { fields: { createdAt: 'instant' } };
