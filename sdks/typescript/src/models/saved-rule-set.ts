import type { Shape } from '../core/shape.ts';
import type { Complexity } from './complexity.ts';
import { diagnosticShape, type Diagnostic } from './diagnostic.ts';
import type { Liability } from './liability.ts';

/** The version that was made. */
export interface SavedRuleSet {
  /** The id of the rule set. */
  ruleSetId: string;
  /** The name of the rule set. */
  name: string;
  /** The version, from 1. */
  version: number;
  /** What it compiles to: equal hashes behave alike. */
  irHash: string;
  complexity: Complexity;
  /** Warnings. */
  diagnostics: Diagnostic[];
  liability: Liability;
}

/** Where it has instants. */
export const savedRuleSetShape: Shape = { fields: { diagnostics: { list: diagnosticShape } } };
