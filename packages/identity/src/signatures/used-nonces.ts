import { createHash } from 'node:crypto';
import { type Database, statement } from '@loyaltyos/database';
import { type Clock, formatInstant, type Instant } from '@loyaltyos/kernel';
import { BoundedCache } from '../bounded-cache.ts';

/** How often a process clears a tenant's old nonces away, and how many of them at once. */
const PURGE_INTERVAL_MS = 60_000;
const PURGE_ROWS = 5_000;
const MAX_TENANTS = 10_000;

const insertNonce = statement(
  'identity.insert-used-nonce',
  `INSERT INTO used_nonce (tenant_id, nonce_hash, expires_at) VALUES ($1, $2, $3)
   ON CONFLICT (tenant_id, nonce_hash) DO NOTHING RETURNING 1 AS used`,
);
const purge = statement(
  'identity.purge-used-nonces',
  `DELETE FROM used_nonce
    WHERE tenant_id = $1
      AND nonce_hash IN (SELECT n.nonce_hash FROM used_nonce n
                          WHERE n.tenant_id = $1 AND n.expires_at < $2 ORDER BY n.expires_at LIMIT ${PURGE_ROWS})
   RETURNING 1 AS purged`,
);

/** Which nonces were used, known to all processes through the database until their signatures count no longer. */
export class UsedNonces {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #purged: BoundedCache<true>;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
    this.#purged = new BoundedCache(clock, { maxEntries: MAX_TENANTS, maxAgeMs: PURGE_INTERVAL_MS });
  }

  /**
   * Uses a nonce up. Of many at once, in whatever processes, one succeeds.
   *
   * @param tokenId whose signatures it stands in: another token's signatures are others, whatever their nonces.
   * @param until when no process will take its signature any more.
   * @returns false when it was used before.
   */
  async use(tenantId: string, tokenId: string, nonce: string, until: Instant): Promise<boolean> {
    const nonceHash = createHash('sha256').update(`${tokenId}\0${nonce}`).digest();
    const values = [tenantId, nonceHash, formatInstant(until)];
    const inserted = await this.#database.transaction(tenantId, (tx) => tx.query(insertNonce, values));
    if (this.#purged.get(tenantId) === undefined) await this.#purge(tenantId);
    return inserted.length > 0;
  }

  /** In a transaction of its own: two processes may want to clear the same rows away, and that is no reason to refuse anybody. */
  async #purge(tenantId: string): Promise<void> {
    this.#purged.set(tenantId, true);
    const before = formatInstant(this.#clock.now());
    const purged = await this.#database
      .transaction(tenantId, (tx) => tx.query(purge, [tenantId, before]))
      .catch(() => []);
    // More is left: the next one goes on.
    if (purged.length === PURGE_ROWS) this.#purged.delete(tenantId);
  }
}
