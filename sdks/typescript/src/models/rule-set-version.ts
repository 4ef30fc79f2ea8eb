import type { Shape } from '../core/shape.ts';
import type { Complexity } from './complexity.ts';
import type { RuleSetVersionStatus } from './rule-set-version-status.ts';

/** One version of a rule set; it never changes. */
export interface RuleSetVersion {
  /** The id of the rule set. */
  ruleSetId: string;
  /** The name of the rule set. */
  name: string;
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
  /** The program. */
  source: string;
}

/** Where it has instants. */
export const ruleSetVersionShape: Shape = { fields: { createdAt: 'instant' } };
