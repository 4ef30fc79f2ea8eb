import { type Database, statement } from '@loyaltyos/database';
import { type Clock, formatInstant } from '@loyaltyos/kernel';
import type { TenantStandings } from '../tenants/tenant-standing.ts';

const revoke = statement(
  'identity.revoke-api-key',
  'UPDATE api_key SET revoked_at = $3 WHERE tenant_id = $1 AND key_id = $2 AND revoked_at IS NULL RETURNING key_id',
);

/**
 * Ends a key. It gives no more tokens from now on, and the tokens it gave end within 5 s in every process, at once in this
 * one.
 *
 * @returns false when there is no such key, or it was revoked before.
 */
export async function revokeApiKey(
  { database, clock, standings }: { database: Database; clock: Clock; standings: TenantStandings },
  tenantId: string,
  keyId: string,
): Promise<boolean> {
  const at = formatInstant(clock.now());
  const revoked = await database.transaction(tenantId, (tx) => tx.query(revoke, [tenantId, keyId, at]));
  standings.forget(tenantId);
  return revoked.length > 0;
}
