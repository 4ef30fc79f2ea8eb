import type { ExpiryPolicyRequest } from './expiry-policy-request.ts';
import type { NegativeBalancePolicy } from './negative-balance-policy.ts';

/** What holds for the units of an account, where a rule does not say otherwise. */
export interface AccountPolicyRequest {
  expiry?: ExpiryPolicyRequest | undefined;
  /** How many days after they were earned units can be spent. Absent: 0, at once. */
  pendingDays?: number | undefined;
  /** What a return does about units that were spent already: the customer owes them, or they are written off. */
  negative?: NegativeBalancePolicy | undefined;
}
