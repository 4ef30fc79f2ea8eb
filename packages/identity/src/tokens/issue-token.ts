import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Clock } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import type { CheckedKey } from '../api-keys/check-api-key.ts';
import { unprintable } from '../crypto/secret.ts';
import type { Scope } from '../scopes.ts';
import type { KeyRing } from './key-ring.ts';
import { requestSigningKey } from './request-signing-key.ts';
import { TOKEN_LIFETIME_SECONDS } from './token-lifetime.ts';

/** A token just made. Printed as a whole it gives nothing away. */
export interface IssuedToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly scopes: readonly Scope[];
  /** What its holder signs requests with, base64url. */
  readonly signingKey: string;
}

/** Whose tokens they are, and for whom. */
export interface TokenAuthority {
  /** The server's own origin, as configured: `iss`. */
  readonly issuer: string;
  /** The API: `aud`. */
  readonly audience: string;
}

/** `typ` of an access token (RFC 9068, 2.1). */
export const TOKEN_TYPE = 'at+jwt';

/**
 * An access token for a checked key: a JWT after RFC 9068, signed with Ed25519, good for 600 s or until the key expires.
 *
 * @param wanted the scopes asked for; all that the key has when absent.
 * @throws Problem `invalid-scope` when the key does not have one of them, or none is wanted.
 */
export async function issueToken(
  { clock, keyRing, authority }: { clock: Clock; keyRing: KeyRing; authority: TokenAuthority },
  key: CheckedKey,
  wanted?: readonly string[],
): Promise<IssuedToken> {
  const scopes = grantedScopes(key, wanted);
  const tokenId = randomBytes(16).toString('base64url');
  const [signer, master] = [await keyRing.signer(), await keyRing.master()];
  const issuedAt = Math.floor(clock.now() / 1_000);
  const keyExpires = key.expiresAt === null ? Infinity : Math.floor(key.expiresAt / 1_000);
  const expires = Math.min(issuedAt + TOKEN_LIFETIME_SECONDS, keyExpires);
  const accessToken = await new SignJWT({
    client_id: key.tenant.slug,
    scope: scopes.join(' '),
    tenant: key.tenant.tenantId,
    environment: key.tenant.environment,
    signature_master: master.keyId,
  })
    .setProtectedHeader({ alg: 'EdDSA', typ: TOKEN_TYPE, kid: signer.keyId })
    .setIssuer(authority.issuer)
    .setAudience(authority.audience)
    .setSubject(key.keyId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expires)
    .setJti(tokenId)
    .sign(signer.privateKey);
  const signingKey = requestSigningKey(master, tokenId);
  return unprintable({ accessToken, expiresInSeconds: expires - issuedAt, scopes, signingKey });
}

function grantedScopes(key: CheckedKey, wanted: readonly string[] | undefined): readonly Scope[] {
  if (wanted === undefined) return key.scopes;
  const granted = key.scopes.filter((scope) => wanted.includes(scope));
  if (granted.length === 0 || granted.length < new Set(wanted).size) {
    throw new Problem('invalid-scope', { detail: 'The client does not have every scope that it asks for.' });
  }
  return granted;
}
