import { errors, jwtVerify } from 'jose';
import type { Instant } from '@loyaltyos/kernel';
import { isScope, type Scope } from '../scopes.ts';
import type { Environment } from '../tenants/tenant.ts';
import type { CertificateBinding } from './issue-token.ts';
import type { KeyRing } from './key-ring.ts';
import { TOKEN_ALGORITHM, TOKEN_TYPE, type TokenAuthority } from './sign-token.ts';
import { CUSTOMER_TOKEN_LIFETIME_SECONDS, TOKEN_LIFETIME_SECONDS } from './token-lifetime.ts';

/** What a token says, once its signature and every claim have been checked. */
export interface VerifiedToken {
  readonly tokenId: string;
  readonly kind: 'key' | 'certificate' | 'customer';
  /** The API key or the certificate it was given for; of a customer's token, what its maker called with. */
  readonly keyId: string;
  /** The customer that it stands for, where it stands for one. */
  readonly customerId: string | undefined;
  /** The certificate that it counts with, and without which it does not. */
  readonly boundTo: CertificateBinding | undefined;
  /** From which secret of the server its request-signing key derives. */
  readonly signatureMaster: string | undefined;
  /** The key that signed it. */
  readonly signedBy: string;
  readonly tenantId: string;
  readonly slug: string;
  readonly environment: Environment;
  readonly scopes: ReadonlySet<Scope>;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
}

/** How far ahead another process's clock may be. */
const MAX_SKEW_SECONDS = 5;
/** Ours have about 700 characters. */
const MAX_TOKEN_LENGTH = 4_096;
/** Thumbprints: a key id is looked up in memory and is never a path, an address or part of a query. */
const KEY_ID = /^[A-Za-z0-9_-]{43}$/;

const TENANT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Checks a token as RFC 9068, 4 asks: type, algorithm, signature by a key of ours, issuer, audience, times, and every claim
 * that we put in. Undefined when anything is amiss, without a word about what.
 */
export async function verifyToken(
  { keyRing, authority }: { keyRing: KeyRing; authority: TokenAuthority },
  token: string,
  now: Instant,
): Promise<VerifiedToken | undefined> {
  if (token.length > MAX_TOKEN_LENGTH) return undefined;
  try {
    const { payload, protectedHeader } = await jwtVerify(
      token,
      async ({ kid }) => {
        const key = typeof kid === 'string' && KEY_ID.test(kid) ? await keyRing.verifier(kid) : undefined;
        if (key === undefined) throw new errors.JWKSNoMatchingKey();
        return key;
      },
      {
        algorithms: [TOKEN_ALGORITHM],
        typ: TOKEN_TYPE,
        issuer: authority.issuer,
        audience: authority.audience,
        currentDate: new Date(now),
        clockTolerance: 0,
        requiredClaims: ['exp', 'iat', 'jti', 'sub', 'client_id', 'scope', 'tenant', 'environment'],
      },
    );
    return fromClaims(payload, protectedHeader.kid ?? '', now);
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

/** The signature vouches for the claims; their shapes are checked all the same, because older or newer code may have signed. */
function fromClaims(claims: Record<string, unknown>, signedBy: string, now: Instant): VerifiedToken | undefined {
  const { jti, sub, tenant, client_id: slug, environment, scope, exp, iat } = claims;
  if (typeof exp !== 'number' || typeof iat !== 'number') return undefined;
  const made = readMaking(claims);
  if (made === 'malformed') return undefined;
  const lifetime = made === undefined ? TOKEN_LIFETIME_SECONDS : CUSTOMER_TOKEN_LIFETIME_SECONDS;
  if (iat > now / 1_000 + MAX_SKEW_SECONDS || exp - iat > lifetime) return undefined;
  if (environment !== 'sandbox' && environment !== 'production') return undefined;
  const texts = [jti, sub, tenant, slug, scope];
  if (!texts.every((text) => typeof text === 'string')) return undefined;
  if (!TENANT_ID.test(String(tenant))) return undefined;
  const boundTo = readBinding(claims);
  if (boundTo === 'malformed') return undefined;
  const [tokenId = '', subject = '', tenantId = '', client = '', scopes = ''] = texts;
  return {
    tokenId,
    kind: kindOf(subject, { made, boundTo }),
    keyId: made?.makerId ?? subject,
    customerId: made?.customerId,
    boundTo,
    signatureMaster: typeof claims['signature_master'] === 'string' ? claims['signature_master'] : undefined,
    signedBy,
    tenantId,
    slug: client,
    environment,
    scopes: new Set(scopes.split(' ').filter(isScope)),
    issuedAt: iat * 1_000,
    expiresAt: exp * 1_000,
  };
}

function kindOf(
  subject: string,
  { made, boundTo }: { made: Making | undefined; boundTo: CertificateBinding | undefined },
): VerifiedToken['kind'] {
  if (made !== undefined) return 'customer';
  return boundTo?.certificateId === subject ? 'certificate' : 'key';
}

/** For whom a token was made, and by whom. */
interface Making {
  readonly customerId: string;
  readonly makerId: string;
}

/** A token that says anything of a customer is that customer's, and says who made it. */
function readMaking({ sub, customer, made_by: by }: Record<string, unknown>): Making | 'malformed' | undefined {
  if (customer === undefined && by === undefined) return undefined;
  const makerId = typeof by === 'object' && by !== null ? (by as Record<string, unknown>)['id'] : undefined;
  if (typeof customer !== 'string' || customer !== sub || typeof makerId !== 'string') return 'malformed';
  return { customerId: customer, makerId };
}

/** A token that says anything of a certificate says all of it. */
function readBinding({ cnf, certificate }: Record<string, unknown>): CertificateBinding | 'malformed' | undefined {
  if (cnf === undefined && certificate === undefined) return undefined;
  const thumbprint = typeof cnf === 'object' && cnf !== null ? (cnf as Record<string, unknown>)['x5t#S256'] : undefined;
  if (typeof thumbprint !== 'string' || typeof certificate !== 'string') return 'malformed';
  return { certificateId: certificate, thumbprint };
}
