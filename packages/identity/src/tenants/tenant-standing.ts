import { type Database, statement } from '@loyaltyos/database';
import { type Clock, formatInstant, type Instant } from '@loyaltyos/kernel';
import { BoundedCache } from '../bounded-cache.ts';
import { TOKEN_LIFETIME_MS } from '../tokens/token-lifetime.ts';
import { type Tenant, TENANT_COLUMNS, type TenantRow, tenantFromRow } from './tenant.ts';

/** What may end a token before its time, for one tenant. */
export interface Standing {
  readonly tenant: Tenant;
  /** False for a suspended or removed tenant: none of its tokens counts. */
  readonly active: boolean;
  /** Keys revoked within the lifetime of a token. */
  readonly revokedKeys: ReadonlySet<string>;
}

/** How long a process may go on believing a standing. With the time of the query it stays below the promised 5 s. */
const STANDING_MAX_AGE_MS = 4_000;
const MAX_TENANTS_HELD = 10_000;

const selectStanding = statement(
  'identity.tenant-standing',
  `SELECT ${TENANT_COLUMNS},
          ARRAY(SELECT k.key_id FROM api_key k WHERE k.tenant_id = $1 AND k.revoked_at >= $2) AS revoked_keys
     FROM tenant t WHERE t.tenant_id = $1`,
);

/**
 * The standing of tenants, read when asked for and at most every few seconds per tenant: so a suspension or a revoked key
 * takes effect in every process within 5 s, without a query per request and without a message between processes.
 */
export class TenantStandings {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #known: BoundedCache<Standing>;
  readonly #loading = new Map<string, Promise<Standing | undefined>>();

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

  /** However many ask at once, one query runs. */
  #loadOnce(tenantId: string): Promise<Standing | undefined> {
    const underWay = this.#loading.get(tenantId);
    if (underWay !== undefined) return underWay;
    const started = this.#clock.now();
    const loading: Promise<Standing | undefined> = this.#load(tenantId, started)
      .then((standing) => {
        const current = this.#loading.get(tenantId) === loading;
        // Its age counts from before the query: it may be as old as that.
        if (current && standing !== undefined) this.#known.set(tenantId, standing, started);
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
    const [row] = await this.#database.transaction(tenantId, (tx) =>
      tx.query<TenantRow & { revoked_keys: string[] }>(selectStanding, [tenantId, since]),
    );
    if (row === undefined) return undefined;
    return { tenant: tenantFromRow(row), active: row.status === 'active', revokedKeys: new Set(row.revoked_keys) };
  }
}
