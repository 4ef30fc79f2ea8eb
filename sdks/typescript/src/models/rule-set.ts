import type { Shape } from '../core/shape.ts';
import type { CustomerShare } from './customer-share.ts';
import { ruleSetVersionSummaryShape, type RuleSetVersionSummary } from './rule-set-version-summary.ts';

/** A rule set with its history; at most one version is active. Without `activeShare` it runs for all customers. */
export interface RuleSet {
  /** The id of the rule set. */
  ruleSetId: string;
  /** The name of the rule set. */
  name: string;
  /** The version, from 1. */
  activeVersion: number | null;
  activeShare?: CustomerShare;
  /** The newest version, which the next one follows. */
  latestVersion: number;
  /** The latest 50, newest first. */
  versions: RuleSetVersionSummary[];
}

/** Where it has instants. */
export const ruleSetShape: Shape = { fields: { versions: { list: ruleSetVersionSummaryShape } } };
