import type { InstantInput } from '../core/values.ts';

/** From when no version runs. */
export interface DeactivateRuleSetRequest {
  /** From when it runs no more. Absent: at once. */
  effectiveAt?: InstantInput | undefined;
}
