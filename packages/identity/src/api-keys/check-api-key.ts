import { type Database, statement } from '@loyaltyos/database';
import { type Clock, formatInstant, type Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import type { Scope } from '../scopes.ts';
import { NO_TENANT } from '../tenants/every-tenant.ts';
import { findActiveTenant } from '../tenants/find-tenant.ts';
import type { Tenant } from '../tenants/tenant.ts';
import { parseKeyText } from './key-text.ts';
import type { SecretHasher } from './secret-hasher.ts';

/** A key whose secret was just presented, in force. */
export interface CheckedKey {
  readonly tenant: Tenant;
  readonly keyId: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Instant | null;
}

interface KeyRow {
  readonly scopes: Scope[];
  readonly secret_hash: string;
  readonly expires_at: Instant | null;
  readonly revoked_at: Instant | null;
  readonly last_used_at: Instant | null;
}

/** The queue of all who do not name a key that exists. */
const UNKNOWN_LANE = 'unknown';

const selectKey = statement(
  'identity.api-key-by-id',
  'SELECT scopes, secret_hash, expires_at, revoked_at, last_used_at FROM api_key WHERE tenant_id = $1 AND key_id = $2',
);
// Only over the hash that was verified: of two processes at once, one writes.
const updateHash = statement(
  'identity.rehash-api-key',
  'UPDATE api_key SET secret_hash = $4 WHERE tenant_id = $1 AND key_id = $2 AND secret_hash = $3',
);
// Of processes that see it used in the same minute, the first writes.
const updateUse = statement(
  'identity.note-use-of-api-key',
  `UPDATE api_key SET last_used_at = $3
    WHERE tenant_id = $1 AND key_id = $2 AND (last_used_at IS NULL OR last_used_at < $3)`,
);
const MINUTE_MS = 60_000;

/**
 * The key of a client that names its tenant's slug and shows its API key. A slug, a key or a secret that is wrong, a key
 * that has expired, was revoked or is of the other environment: all answer alike, after the same two look-ups and one
 * verification. Only a text whose checksum is wrong is refused before, which tells nobody anything.
 *
 * @throws Problem `invalid-client`, `too-many-requests`.
 */
export async function checkApiKey(
  { database, clock, hasher }: { database: Database; clock: Clock; hasher: SecretHasher },
  slug: string,
  text: string,
): Promise<CheckedKey> {
  const presented = parseKeyText(text);
  if (presented === undefined) throw new Problem('invalid-client');
  const { keyId, secret } = presented;
  const tenant = await findActiveTenant(database, slug);
  // Looked in where there is no tenant of the name, so that the number of round trips is the same.
  const tenantId = tenant?.tenantId ?? NO_TENANT;
  const [row] = await database.transaction(tenantId, (tx) => tx.query<KeyRow>(selectKey, [tenantId, keyId]));
  const lane = row === undefined ? UNKNOWN_LANE : keyId;
  const verified = await hasher.verify(lane, row?.secret_hash, secret);
  if (!verified || tenant === undefined || row === undefined || tenant.environment !== presented.environment) {
    throw new Problem('invalid-client');
  }
  const now = clock.now();
  if (row.revoked_at !== null || (row.expires_at !== null && row.expires_at <= now))
    throw new Problem('invalid-client');
  const rehashed = hasher.isOutdated(row.secret_hash) ? await hasher.hash(keyId, secret) : undefined;
  const usedAt = now - (now % MINUTE_MS);
  const used = row.last_used_at === null || row.last_used_at < usedAt;
  if (rehashed !== undefined || used) {
    await database.transaction(tenantId, async (tx) => {
      if (rehashed !== undefined) tx.send(updateHash, [tenantId, keyId, row.secret_hash, rehashed]);
      if (used) tx.send(updateUse, [tenantId, keyId, formatInstant(usedAt)]);
    });
  }
  return { tenant, keyId, scopes: row.scopes, expiresAt: row.expires_at };
}
