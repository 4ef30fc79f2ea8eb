import type { AccountPolicy } from './account-policy.ts';

/** How long units live, by account. */
export interface AccountPolicies {
  points?: AccountPolicy;
  credit?: AccountPolicy;
}
