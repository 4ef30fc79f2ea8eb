import { createHmac } from 'node:crypto';
import type { Transaction } from '@loyaltyos/database';
import type { TenantKeys } from '../crypto/tenant-keys.ts';

/**
 * HMAC-SHA-256 of each request's canonical text under a key of the tenant, 32 bytes each: equal requests have equal
 * hashes, and who reads the hashes without the key cannot try out what a request held.
 */
export async function requestHashes(
  tenantKeys: TenantKeys,
  tx: Transaction,
  tenantId: string,
  texts: readonly string[],
): Promise<Buffer[]> {
  const key = await tenantKeys.secretFor(tx, tenantId, 'request-hash');
  return texts.map((text) => createHmac('sha256', key).update(text, 'utf8').digest());
}
