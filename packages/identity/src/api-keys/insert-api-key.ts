import { statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import type { ApiKey } from './api-key.ts';

/** How many keys of a tenant may be in force at once. */
export const MAX_KEYS_IN_FORCE = 100;

const countInForce = statement(
  'identity.count-api-keys-in-force',
  `SELECT count(*)::integer AS count FROM api_key
    WHERE tenant_id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)`,
);
const insertApiKey = statement(
  'identity.insert-api-key',
  `INSERT INTO api_key (tenant_id, key_id, label, scopes, secret_hash, created_at, created_by, expires_at, replaces)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/**
 * Writes a key. Where the tenant can be called already, this is under its lock.
 *
 * @throws Problem `api-key-limit` when as many are in force as may be.
 */
export async function insertKey(tx: Transaction, key: ApiKey, secretHash: string, now: Instant): Promise<void> {
  const { tenantId, keyId, label, scopes, createdAt, createdBy, expiresAt, replaces = null } = key;
  const [row] = await tx.query<{ count: number }>(countInForce, [tenantId, formatInstant(now)]);
  if ((row?.count ?? 0) >= MAX_KEYS_IN_FORCE) {
    throw new Problem('api-key-limit', {
      detail: `The tenant has ${MAX_KEYS_IN_FORCE} keys in force. Revoke those that nobody uses.`,
    });
  }
  const created = formatInstant(createdAt);
  const expires = expiresAt === undefined ? null : formatInstant(expiresAt);
  const values = [tenantId, keyId, label, scopes, secretHash, created, createdBy, expires, replaces];
  await tx.query(insertApiKey, values);
}
