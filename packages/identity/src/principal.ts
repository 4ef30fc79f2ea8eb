import type { Scope } from './scopes.ts';
import type { Tenant } from './tenants/tenant.ts';

/** What can call: now an API key, through its token. */
export type PrincipalKind = 'key';

/** Who is calling, and what they may do. Made from a verified token and from nothing else in a request. */
export interface Principal {
  readonly kind: PrincipalKind;
  /** What the audit names: the id of the key, `key_...`. */
  readonly id: string;
  readonly tenant: Tenant;
  readonly scopes: ReadonlySet<Scope>;
}
