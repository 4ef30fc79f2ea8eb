import type { Clock, Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { unprintable } from '../crypto/secret.ts';
import type { Scope } from '../scopes.ts';
import type { Tenant } from '../tenants/tenant.ts';
import type { KeyRing } from './key-ring.ts';
import { requestSigningKey } from './request-signing-key.ts';
import { newTokenId, signToken, type TokenAuthority } from './sign-token.ts';
import { TOKEN_LIFETIME_SECONDS } from './token-lifetime.ts';

/** A token just made. Printed as a whole it gives nothing away. */
export interface IssuedToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly scopes: readonly Scope[];
  /** What its holder signs requests with, base64url. */
  readonly signingKey: string;
}

/** A client that has just shown what it names itself with: a key, or a certificate in its place. */
export interface CheckedClient {
  readonly kind: 'key' | 'certificate';
  readonly tenant: Tenant;
  /** Of the key or the certificate. */
  readonly keyId: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Instant | null;
  /** The certificate of its connection, where it is registered: the token counts together with that one alone. */
  readonly boundTo?: CertificateBinding | undefined;
}

/** A registered certificate that a token is bound to (RFC 8705, 3). */
export interface CertificateBinding {
  readonly certificateId: string;
  /** SHA-256 of its DER, base64url. */
  readonly thumbprint: string;
}

/**
 * An access token for a checked client, good for 600 s or until what the client named itself with expires.
 *
 * @param wanted the scopes asked for; all that the client has when absent.
 * @throws Problem `invalid-scope` when the client does not have one of them, or none is wanted.
 */
export async function issueToken(
  { clock, keyRing, authority }: { clock: Clock; keyRing: KeyRing; authority: TokenAuthority },
  client: CheckedClient,
  wanted?: readonly string[],
): Promise<IssuedToken> {
  const scopes = grantedScopes(client, wanted);
  const tokenId = newTokenId();
  const master = await keyRing.master();
  const issuedAt = Math.floor(clock.now() / 1_000);
  const clientExpires = client.expiresAt === null ? Infinity : Math.floor(client.expiresAt / 1_000);
  const expiresAt = Math.min(issuedAt + TOKEN_LIFETIME_SECONDS, clientExpires);
  const contents = { tokenId, tenant: client.tenant, subject: client.keyId, scopes, issuedAt, expiresAt };
  const claims = { signature_master: master.keyId, ...bindingClaims(client.boundTo) };
  const accessToken = await signToken({ keyRing, authority }, { ...contents, claims });
  const signingKey = requestSigningKey(master, tokenId);
  return unprintable({ accessToken, expiresInSeconds: expiresAt - issuedAt, scopes, signingKey });
}

/** `cnf` says with which certificate it counts (RFC 8705, 3.1); the other one, which registration ends it. */
function bindingClaims(boundTo: CertificateBinding | undefined): Record<string, unknown> {
  return boundTo === undefined ? {} : { cnf: { 'x5t#S256': boundTo.thumbprint }, certificate: boundTo.certificateId };
}

function grantedScopes(client: CheckedClient, wanted: readonly string[] | undefined): readonly Scope[] {
  if (wanted === undefined) return client.scopes;
  const granted = client.scopes.filter((scope) => wanted.includes(scope));
  if (granted.length === 0 || granted.length < new Set(wanted).size) {
    throw new Problem('invalid-scope', { detail: 'The client does not have every scope that it asks for.' });
  }
  return granted;
}
