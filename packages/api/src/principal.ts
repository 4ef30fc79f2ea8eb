/** A tenant as the API needs to know it: an isolated programme in one environment. */
export interface Tenant {
  readonly tenantId: string;
  readonly slug: string;
  readonly name: string;
  readonly environment: 'sandbox' | 'production';
  readonly plan: 'starter' | 'growth' | 'enterprise';
}

/** Who is calling, and what they may do. Made by identity from a token; never from anything else in the request. */
export interface Principal {
  readonly kind: string;
  /** What the audit names: the id of the key, the customer or the person. */
  readonly id: string;
  readonly tenant: Tenant;
  readonly scopes: ReadonlySet<string>;
}
