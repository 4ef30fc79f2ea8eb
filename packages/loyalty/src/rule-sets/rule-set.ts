import type { Instant } from '@loyaltyos/kernel';
import type { Complexity, Diagnostic, Liability } from '@loyaltyos/rules';
import type { SimulationOutcome } from '../orders/order.ts';
import type { Share } from './share.ts';

export type VersionStatus = 'active' | 'scheduled' | 'draft';

export interface RuleSetVersionSummary {
  readonly version: number;
  readonly status: VersionStatus;
  readonly irHash: string;
  readonly complexity: Complexity;
  /** The id of the principal who saved it. */
  readonly author: string;
  readonly note: string;
  readonly createdAt: Instant;
}

export interface RuleSetSummary {
  readonly ruleSetId: string;
  readonly name: string;
  /** Null when no version is active. */
  readonly activeVersion: number | null;
  /** The customers that the active version runs for; absent: all. */
  readonly activeShare?: Share;
  /** The newest version, which the next one follows. */
  readonly latestVersion: number;
  /** The latest 50 at most, newest first. */
  readonly versions: readonly RuleSetVersionSummary[];
}

export interface RuleSetVersion extends RuleSetVersionSummary {
  readonly ruleSetId: string;
  readonly name: string;
  readonly source: string;
}

export interface SavedRuleSet {
  readonly ruleSetId: string;
  readonly name: string;
  readonly version: number;
  readonly irHash: string;
  readonly complexity: Complexity;
  /** Warnings: with an error there is no version. */
  readonly diagnostics: readonly Diagnostic[];
  readonly liability: Liability;
}

export interface RuleSetValidation {
  readonly valid: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when the source does not parse far enough to be measured. */
  readonly complexity?: Complexity;
  /** The most that one order up to the compiler's stated total can earn; only with a program that compiles. */
  readonly liability?: Liability;
  /** Only with a sample order and a program that compiles. */
  readonly preview?: SimulationOutcome;
}

export interface ActivationInput {
  readonly ruleSetId: string;
  readonly version: number;
  /** Absent: at once. */
  readonly effectiveAt?: Instant;
  /** The customers that it runs for; absent: all. */
  readonly share?: Share;
}

export interface Activation {
  readonly ruleSetId: string;
  readonly version: number;
  readonly status: 'active' | 'scheduled';
  readonly effectiveAt: Instant;
  readonly share?: Share;
  /** The id of the principal who activated it. */
  readonly activatedBy: string;
}

export interface Deactivation {
  readonly ruleSetId: string;
  readonly status: 'inactive' | 'scheduled';
  readonly effectiveAt: Instant;
  readonly deactivatedBy: string;
}

/** One decision about which version of a rule set runs. */
export interface ActivationRecord {
  /** From 1, in the order in which they were taken: of those that are effective, the last one holds. */
  readonly number: number;
  /** Null: none runs. */
  readonly version: number | null;
  /** The customers that it runs for; absent: all. */
  readonly share?: Share;
  readonly effectiveAt: Instant;
  /** The id of the principal who decided. */
  readonly decidedBy: string;
  readonly decidedAt: Instant;
}
