import type { SignaturePolicy } from '../policy/security-policy.ts';

/** What holds for every call to a tenant: what it is allowed, and what it asks of its callers. */
export interface TenantTerms {
  /** What the operator gave the tenant, otherwise what its plan says; null: no limit. */
  readonly requestsPerSecond: number | null;
  readonly signatures: SignaturePolicy;
  /** The origins whose pages may hold a customer's token. */
  readonly browserOrigins: readonly string[];
}
