import type { Json } from '@loyaltyos/kernel';
import type { Tenant } from '../tenants/tenant.ts';
import type { TokenAuthority } from './sign-token.ts';
import type { VerifiedToken } from './verify-token.ts';

/** What the server says of a token (RFC 7662, 2.2): of one that does not count, nothing but that. */
export interface Introspection {
  readonly active: boolean;
  readonly [member: string]: Json;
}

/**
 * What a tenant is told of a token: all about its own that count now, and of all others that they do not.
 *
 * @param token what was presented, if it counts now.
 */
export function introspection(
  { issuer, audience }: TokenAuthority,
  { tenantId }: Pick<Tenant, 'tenantId'>,
  token: VerifiedToken | undefined,
): Introspection {
  if (token === undefined || token.tenantId !== tenantId) return { active: false };
  return {
    active: true,
    scope: [...token.scopes].join(' '),
    client_id: token.slug,
    token_type: 'Bearer',
    exp: token.expiresAt / 1_000,
    iat: token.issuedAt / 1_000,
    sub: token.customerId ?? token.keyId,
    aud: audience,
    iss: issuer,
    jti: token.tokenId,
    tenant: token.tenantId,
    environment: token.environment,
    ...(token.boundTo === undefined ? {} : { cnf: { 'x5t#S256': token.boundTo.thumbprint } }),
  };
}
