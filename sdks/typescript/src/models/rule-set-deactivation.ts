import type { Shape } from '../core/shape.ts';
import type { DeactivationStatus } from './deactivation-status.ts';

/** From when no version of a rule set runs, and who decided it. */
export interface RuleSetDeactivation {
  /** The id of the rule set. */
  ruleSetId: string;
  /** Whether it runs no more already. */
  status: DeactivationStatus;
  /** From when none of its versions runs. */
  effectiveAt: Date;
  /** Who did it. */
  deactivatedBy: string;
}

/** Where it has instants. */
export const ruleSetDeactivationShape: Shape = { fields: { effectiveAt: 'instant' } };
