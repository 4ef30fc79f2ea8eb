import type { AccountPolicyRequest } from './account-policy-request.ts';

/** How long units live, by account. */
export interface AccountPoliciesRequest {
  points?: AccountPolicyRequest | undefined;
  credit?: AccountPolicyRequest | undefined;
}
