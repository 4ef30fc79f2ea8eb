import type { Scope } from './scopes.ts';
import type { TenantTerms } from './tenants/tenant-terms.ts';
import type { Tenant } from './tenants/tenant.ts';

/**
 * What can call: an API key or a registered certificate, through its token; a member of the organisation, through a session;
 * a customer, through a token for that customer alone. And the system itself, where it works in a tenant's name without being
 * called: nobody gets a token of that kind.
 */
export type PrincipalKind = 'key' | 'certificate' | 'member' | 'customer' | 'system';

/** Through which request a principal acts, and from where: what the audit log says of it. */
export interface Origin {
  readonly requestId: string;
  /** The caller's address: of the socket, or as a listed proxy names it. */
  readonly remoteAddress: string;
}

/** Who is calling, and what they may do. Made from a verified token or session and from nothing else in a request. */
export interface Principal {
  readonly kind: PrincipalKind;
  /** What the audit names: the id of the key, certificate, member or customer. */
  readonly id: string;
  readonly tenant: Tenant;
  readonly scopes: ReadonlySet<Scope>;
  /** Absent where nobody called, as in work behind the answers. */
  readonly origin?: Origin;
}

/** A principal who was let in, with what holds for every call to its tenant: known without asking anybody. */
export interface Caller extends Principal {
  readonly terms: TenantTerms;
  /**
   * The token whose key its requests are signed with. Absent for callers whose requests are not: those that show the
   * certificate that their token is bound to, customers, and people.
   */
  readonly signing?: SigningToken | undefined;
}

/** What a request-signing key derives from. */
export interface SigningToken {
  /** `jti` */
  readonly tokenId: string;
  /** The API key that it was given for. */
  readonly keyId: string;
  /** The id of the server's secret, as the token names it. */
  readonly master: string | undefined;
}
