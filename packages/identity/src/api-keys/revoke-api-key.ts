import { type Database, statement, type Transaction } from '@loyaltyos/database';
import { type Clock, formatInstant, type Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { recordChange } from '../audit/record-change.ts';
import type { TenantStandings } from '../tenants/tenant-standing.ts';
import { API_KEY_COLUMNS, type ApiKey, apiKeyFromRow, type ApiKeyRow } from './api-key.ts';
import type { KeyMaker } from './key-maker.ts';

const selectKey = statement(
  'identity.api-key-to-end',
  `SELECT ${API_KEY_COLUMNS} FROM api_key WHERE tenant_id = $1 AND key_id = $2 FOR NO KEY UPDATE`,
);
const revoke = statement(
  'identity.revoke-api-key',
  'UPDATE api_key SET revoked_at = $3 WHERE tenant_id = $1 AND key_id = $2',
);

/**
 * Ends a key. It gives no more tokens from now on, and the tokens it gave end within 5 s in every process, at once in this
 * one. One that was revoked before stays as it is.
 *
 * @throws Problem `api-key-not-found`.
 */
export async function revokeApiKey(
  { database, clock, standings }: { database: Database; clock: Clock; standings: TenantStandings },
  maker: KeyMaker,
  keyId: string,
): Promise<ApiKey> {
  const { tenantId } = maker.tenant;
  const now = clock.now();
  const revoked = await database.transaction(tenantId, async (tx) => {
    const apiKey = await lockKey(tx, tenantId, keyId);
    if (apiKey.revokedAt !== undefined) return apiKey;
    await endKey(tx, apiKey, now);
    const change = { action: 'api-key.revoked', subject: { kind: 'api-key', id: keyId } } as const;
    await recordChange(tx, { tenantId, actor: maker, now }, { ...change, details: { label: apiKey.label } });
    return { ...apiKey, revokedAt: now };
  });
  standings.forget(tenantId);
  return revoked;
}

/** Writes down that a locked key ends now. */
export async function endKey(tx: Transaction, { tenantId, keyId }: ApiKey, now: Instant): Promise<void> {
  await tx.query(revoke, [tenantId, keyId, formatInstant(now)]);
}

/** The key, locked until the transaction ends. @throws Problem `api-key-not-found`. */
export async function lockKey(tx: Transaction, tenantId: string, keyId: string): Promise<ApiKey> {
  const [row] = await tx.query<ApiKeyRow>(selectKey, [tenantId, keyId]);
  if (row === undefined) throw new Problem('api-key-not-found', { detail: 'There is no key of this id.' });
  return apiKeyFromRow(row);
}
