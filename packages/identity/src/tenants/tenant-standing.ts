import { type Database, statement } from '@loyaltyos/database';
import { type Clock, formatInstant, type Instant } from '@loyaltyos/kernel';
import { BoundedCache } from '../bounded-cache.ts';
import { FIRST_POLICY, type SignaturePolicy } from '../policy/security-policy.ts';
import { TOKEN_LIFETIME_MS } from '../tokens/token-lifetime.ts';
import { PLANS } from './plans.ts';
import type { TenantTerms } from './tenant-terms.ts';
import { type Tenant, TENANT_COLUMNS, type TenantRow, tenantFromRow } from './tenant.ts';

/** Everything about one tenant that takes effect in every process within 5 s. */
export interface Standing {
  readonly tenant: Tenant;
  /** False for a suspended or removed tenant: none of its tokens counts. */
  readonly active: boolean;
  readonly terms: TenantTerms;
  /** Keys that were revoked or expired, within the lifetime of a token. */
  readonly revokedKeys: ReadonlySet<string>;
  /** Certificates that were revoked, within the lifetime of a token. */
  readonly revokedCertificates: ReadonlySet<string>;
  /** The ids (`jti`) of tokens that were ended and would not have expired yet. */
  readonly revokedTokens: ReadonlySet<string>;
  /** Customers erased within the last two minutes: what is held about them in memory goes. */
  readonly erasedCustomers: readonly string[];
}

/** How long a process may go on believing a standing. With the time of the query it stays below the promised 5 s. */
const STANDING_MAX_AGE_MS = 4_000;
const MAX_TENANTS_HELD = 10_000;
/** Twice as long as the key of a customer may stay in memory. */
const ERASED_WITHIN_MS = 2 * 60_000;
/** Of more than these the rest is dropped by age alone: what is encrypted is read by the row of its key in any case. */
const MOST_ERASED = 5_000;

const selectStanding = statement(
  'identity.tenant-standing',
  `SELECT ${TENANT_COLUMNS}, t.requests_per_second, p.signatures, p.browser_origins,
          ARRAY(SELECT k.key_id FROM api_key k
                 WHERE k.tenant_id = $1 AND (k.revoked_at >= $2 OR k.expires_at BETWEEN $2 AND $3)) AS revoked_keys,
          ARRAY(SELECT c.certificate_id FROM client_certificate c
                 WHERE c.tenant_id = $1 AND c.revoked_at >= $2) AS revoked_certificates,
          ARRAY(SELECT r.token_id FROM revoked_token r
                 WHERE r.tenant_id = $1 AND r.expires_at > $3) AS revoked_tokens,
          ARRAY(SELECT e.customer_id FROM erasure e
                 WHERE e.tenant_id = $1 AND e.erased_at >= $4
                 ORDER BY e.erased_at DESC LIMIT ${MOST_ERASED}) AS erased_customers
     FROM tenant t LEFT JOIN security_policy p ON p.tenant_id = t.tenant_id
    WHERE t.tenant_id = $1`,
);

interface StandingRow extends TenantRow {
  readonly requests_per_second: number | null;
  readonly signatures: SignaturePolicy | null;
  readonly browser_origins: string[] | null;
  readonly revoked_keys: string[];
  readonly revoked_certificates: string[];
  readonly revoked_tokens: string[];
  readonly erased_customers: string[];
}

/**
 * The standing of tenants, read when asked for and at most every few seconds per tenant: so whatever ends a token, erases a
 * customer or changes a tenant's terms takes effect in every process within 5 s, without a query per request and without a
 * message between processes.
 */
export class TenantStandings {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #known: BoundedCache<Standing>;
  readonly #loading = new Map<string, Promise<Standing | undefined>>();
  readonly #listeners: ((standing: Standing) => void)[] = [];

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
    this.#known = new BoundedCache(clock, { maxEntries: MAX_TENANTS_HELD, maxAgeMs: STANDING_MAX_AGE_MS });
  }

  /** Undefined when there is no such tenant. */
  async of(tenantId: string): Promise<Standing | undefined> {
    return this.known(tenantId) ?? (await this.#loadOnce(tenantId));
  }

  /** The standing if it is at hand and young enough. */
  known(tenantId: string): Standing | undefined {
    return this.#known.get(tenantId);
  }

  /** This process changed something: read it again next time. */
  forget(tenantId: string): void {
    this.#known.delete(tenantId);
    // A query under way may have read what was before.
    this.#loading.delete(tenantId);
  }

  /** Calls the listener with every standing that is read, before anything is decided by it. It must not throw. */
  onRead(listener: (standing: Standing) => void): void {
    this.#listeners.push(listener);
  }

  /** However many ask at once, one query runs. */
  #loadOnce(tenantId: string): Promise<Standing | undefined> {
    const underWay = this.#loading.get(tenantId);
    if (underWay !== undefined) return underWay;
    const started = this.#clock.now();
    const loading: Promise<Standing | undefined> = this.#load(tenantId, started)
      .then((standing) => {
        if (standing === undefined) return undefined;
        const current = this.#loading.get(tenantId) === loading;
        // Its age counts from before the query: it may be as old as that.
        if (current) this.#known.set(tenantId, standing, started);
        for (const listener of this.#listeners) listener(standing);
        return standing;
      })
      .finally(() => {
        if (this.#loading.get(tenantId) === loading) this.#loading.delete(tenantId);
      });
    this.#loading.set(tenantId, loading);
    return loading;
  }

  async #load(tenantId: string, now: Instant): Promise<Standing | undefined> {
    // Twice a lifetime: the processes' clocks need not agree to the second.
    const since = formatInstant(now - 2 * TOKEN_LIFETIME_MS);
    const values = [tenantId, since, formatInstant(now), formatInstant(now - ERASED_WITHIN_MS)];
    const [row] = await this.#database.transaction(tenantId, (tx) => tx.query<StandingRow>(selectStanding, values));
    return row === undefined ? undefined : standingFromRow(row);
  }
}

function standingFromRow(row: StandingRow): Standing {
  return {
    tenant: tenantFromRow(row),
    active: row.status === 'active',
    terms: {
      requestsPerSecond: row.requests_per_second ?? PLANS[row.plan].requestsPerSecond,
      signatures: row.signatures ?? FIRST_POLICY.signatures,
      browserOrigins: row.browser_origins ?? FIRST_POLICY.browserOrigins,
    },
    revokedKeys: new Set(row.revoked_keys),
    revokedCertificates: new Set(row.revoked_certificates),
    revokedTokens: new Set(row.revoked_tokens),
    erasedCustomers: row.erased_customers,
  };
}
