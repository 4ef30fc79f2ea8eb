import { hash } from 'node:crypto';
import type { Clock, Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { BoundedCache } from '../bounded-cache.ts';
import { isInForce } from '../certificates/presented-certificate.ts';
import type { Caller } from '../principal.ts';
import type { Standing, TenantStandings } from '../tenants/tenant-standing.ts';
import type { CallFacts } from './call-facts.ts';
import type { KeyRing } from './key-ring.ts';
import type { TokenAuthority } from './sign-token.ts';
import { TOKEN_LIFETIME_MS } from './token-lifetime.ts';
import { type VerifiedToken, verifyToken } from './verify-token.ts';

/** A verification costs about 50 microseconds, a look-up about 2. */
const BOUNDS = { maxEntries: 20_000, maxAgeMs: TOKEN_LIFETIME_MS };

/** Turns bearer tokens into principals. Verified tokens are remembered by their hash until they expire. */
export class TokenAuthenticator {
  readonly #keyRing: KeyRing;
  readonly #authority: TokenAuthority;
  readonly #standings: TenantStandings;
  readonly #clock: Clock;
  readonly #verified: BoundedCache<VerifiedToken>;

  constructor(parts: { keyRing: KeyRing; authority: TokenAuthority; standings: TenantStandings; clock: Clock }) {
    this.#keyRing = parts.keyRing;
    this.#authority = parts.authority;
    this.#standings = parts.standings;
    this.#clock = parts.clock;
    this.#verified = new BoundedCache(parts.clock, BOUNDS);
  }

  /**
   * Who is calling.
   *
   * @param bearer the token itself, without `Bearer`.
   * @throws Problem `invalid-token`, the same whatever is wrong with it.
   */
  async authenticate(bearer: string, facts: CallFacts = {}): Promise<Caller> {
    const now = this.#clock.now();
    const token = await this.read(bearer);
    if (token === undefined) throw new Problem('invalid-token');
    if (facts.environment !== undefined && token.environment !== facts.environment) throw new Problem('invalid-token');
    if (!isShown(token, facts, now)) throw new Problem('invalid-token');
    const standing = this.#standings.known(token.tenantId) ?? (await this.#standings.of(token.tenantId));
    if (standing === undefined || !counts(token, standing)) throw new Problem('invalid-token');
    const { boundTo } = token;
    const { tenant, terms } = standing;
    if (token.customerId !== undefined) {
      return { kind: 'customer', id: token.customerId, tenant, scopes: token.scopes, terms };
    }
    const caller = { kind: token.kind, id: token.keyId, tenant, scopes: token.scopes, terms };
    if (boundTo !== undefined) return caller;
    return { ...caller, signing: { tokenId: token.tokenId, keyId: token.keyId, master: token.signatureMaster } };
  }

  /** The token if it is ours and has not expired: it may have been ended all the same. */
  async read(bearer: string): Promise<VerifiedToken | undefined> {
    const now = this.#clock.now();
    const token = await this.#verify(bearer, now);
    return token !== undefined && token.expiresAt > now ? token : undefined;
  }

  /** The token if it counts now, for those who show what it is bound to. */
  async readLive(bearer: string): Promise<VerifiedToken | undefined> {
    const token = await this.read(bearer);
    const standing = token && (await this.#standings.of(token.tenantId));
    return token !== undefined && standing !== undefined && counts(token, standing) ? token : undefined;
  }

  /** Whether the token was found good a moment ago: costs nothing to ask, and promises nothing. */
  remembers(bearer: string): boolean {
    return this.#verified.get(hash('sha256', bearer, 'base64url')) !== undefined;
  }

  dropOld(): void {
    this.#verified.dropOld();
  }

  clear(): void {
    this.#verified.clear();
  }

  async #verify(bearer: string, now: Instant): Promise<VerifiedToken | undefined> {
    const digest = hash('sha256', bearer, 'base64url');
    const known = this.#verified.get(digest);
    // A signing key may have been withdrawn since.
    if (known !== undefined) return (await this.#keyRing.verifier(known.signedBy)) === undefined ? undefined : known;
    const token = await verifyToken({ keyRing: this.#keyRing, authority: this.#authority }, bearer, now);
    if (token !== undefined) this.#verified.set(digest, token);
    return token;
  }
}

/** Whether nothing has ended the token before its time. */
function counts({ slug, environment, keyId, tokenId, boundTo }: VerifiedToken, standing: Standing): boolean {
  const { tenant, active, revokedKeys, revokedCertificates, revokedTokens } = standing;
  if (!active || tenant.slug !== slug || tenant.environment !== environment) return false;
  if (revokedKeys.has(keyId) || revokedCertificates.has(keyId) || revokedTokens.has(tokenId)) return false;
  return boundTo === undefined || !revokedCertificates.has(boundTo.certificateId);
}

/** A bound token counts together with its certificate, as long as that is in force; any other counts with and without one. */
function isShown({ boundTo }: VerifiedToken, { certificate }: CallFacts, now: Instant): boolean {
  if (boundTo === undefined) return true;
  return certificate !== undefined && certificate.thumbprint === boundTo.thumbprint && isInForce(certificate, now);
}
