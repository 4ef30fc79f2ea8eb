import type { Shape } from '../core/shape.ts';
import type { ActivationStatus } from './activation-status.ts';
import type { CustomerShare } from './customer-share.ts';

/** Which version runs, from when, and who decided it. */
export interface RuleSetActivation {
  /** The id of the rule set. */
  ruleSetId: string;
  /** The version, from 1. */
  version: number;
  /** Whether it runs already. */
  status: ActivationStatus;
  /** From when it runs. */
  effectiveAt: Date;
  share?: CustomerShare;
  /** Who did it. */
  activatedBy: string;
}

/** Where it has instants. */
export const ruleSetActivationShape: Shape = { fields: { effectiveAt: 'instant' } };
