import type { ExpiryPolicy } from './expiry-policy.ts';
import type { NegativeBalancePolicy } from './negative-balance-policy.ts';

/** What holds for the units of an account, where a rule does not say otherwise. */
export interface AccountPolicy {
  expiry?: ExpiryPolicy;
  /** How many days after they were earned units can be spent. Absent: 0, at once. */
  pendingDays?: number;
  /** What a return does about units that were spent already: the customer owes them, or they are written off. */
  negative?: NegativeBalancePolicy;
}
