import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Scope } from '../scopes.ts';
import type { Tenant } from '../tenants/tenant.ts';
import type { KeyRing } from './key-ring.ts';

/** Whose tokens they are, and for whom. */
export interface TokenAuthority {
  /** The server's own origin, as configured: `iss`. */
  readonly issuer: string;
  /** The API: `aud`. */
  readonly audience: string;
}

/** What every token says. Instants are seconds since 1970. */
export interface TokenContents {
  readonly tokenId: string;
  readonly tenant: Tenant;
  /** Whom it stands for: a key, a certificate or a customer. */
  readonly subject: string;
  readonly scopes: readonly Scope[];
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** What it says besides. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** `typ` of an access token (RFC 9068, 2.1). */
export const TOKEN_TYPE = 'at+jwt';
/** The only algorithm: what the header of a token says never chooses. */
export const TOKEN_ALGORITHM = 'EdDSA';

/** The name of a new token, its `jti`. */
export function newTokenId(): string {
  return randomBytes(16).toString('base64url');
}

/** Signs a token with the server's key of now: a JWT after RFC 9068. `verifyToken` reads it. */
export async function signToken(
  { keyRing, authority }: { keyRing: KeyRing; authority: TokenAuthority },
  { tokenId, tenant, subject, scopes, issuedAt, expiresAt, claims }: TokenContents,
): Promise<string> {
  const signer = await keyRing.signer();
  return new SignJWT({
    client_id: tenant.slug,
    scope: scopes.join(' '),
    tenant: tenant.tenantId,
    environment: tenant.environment,
    ...claims,
  })
    .setProtectedHeader({ alg: TOKEN_ALGORITHM, typ: TOKEN_TYPE, kid: signer.keyId })
    .setIssuer(authority.issuer)
    .setAudience(authority.audience)
    .setSubject(subject)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .setJti(tokenId)
    .sign(signer.privateKey);
}
