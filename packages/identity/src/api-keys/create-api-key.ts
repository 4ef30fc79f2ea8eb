import type { Database, Transaction } from '@loyaltyos/database';
import { type Clock, formatInstant, type Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { type Actor, recordChange } from '../audit/record-change.ts';
import type { Secret } from '../crypto/secret.ts';
import { lockTenant } from '../tenants/lock-tenant.ts';
import type { ApiKey } from './api-key.ts';
import { type ApiKeyWish, draftKey, expiryFaults } from './draft-api-key.ts';
import { grantFaults } from './grant-faults.ts';
import { insertKey } from './insert-api-key.ts';
import { type KeyMaker, requireOwnScopes } from './key-maker.ts';
import { requireMakerInForce } from './maker-in-force.ts';
import type { SecretHasher } from './secret-hasher.ts';

/** A key just made. `secret` is the whole text of the key, to be shown this once: it cannot be had again. */
export interface CreatedApiKey {
  readonly apiKey: ApiKey;
  readonly secret: Secret<string>;
}

/** What making a key works with. */
export interface KeyWorkshop {
  readonly database: Database;
  readonly clock: Clock;
  readonly hasher: SecretHasher;
}

/** @throws Problem `invalid-values`, `insufficient-scope`, `api-key-limit`, `too-many-requests`; `invalid-token` when its maker was ended. */
export async function createApiKey(
  { database, clock, hasher }: KeyWorkshop,
  maker: KeyMaker,
  wish: ApiKeyWish,
): Promise<CreatedApiKey> {
  const now = clock.now();
  const errors = [...grantFaults('key', wish), ...expiryFaults(wish.expiresAt, now)];
  if (errors.length > 0) throw new Problem('invalid-values', { errors });
  requireOwnScopes(maker, wish.scopes, (index) => `/scopes/${index}`);
  const { tenantId } = maker.tenant;
  const { apiKey, secret, text } = draftKey(maker, wish, now);
  const secretHash = await hasher.hash(`create ${tenantId}`, secret);
  await database.transaction(tenantId, async (tx) => {
    await lockTenant(tx, tenantId);
    await requireMakerInForce(tx, maker, now);
    await storeCreatedKey(tx, { apiKey, secretHash }, { actor: maker, now });
  });
  return { apiKey, secret: text };
}

/** Writes a key that takes no other's place, and that it was made. @throws Problem `api-key-limit`. */
export async function storeCreatedKey(
  tx: Transaction,
  { apiKey, secretHash }: { readonly apiKey: ApiKey; readonly secretHash: string },
  { actor, now }: { actor: Actor; now: Instant },
): Promise<void> {
  const { tenantId, keyId } = apiKey;
  await insertKey(tx, apiKey, secretHash, now);
  const change = { action: 'api-key.created', subject: { kind: 'api-key', id: keyId } } as const;
  await recordChange(tx, { tenantId, actor, now }, { ...change, details: keyDetails(apiKey) });
}

/** What the audit log says of a key. */
export function keyDetails({ label, scopes, expiresAt }: ApiKey): Record<string, string | string[]> {
  return { label, scopes: [...scopes], ...(expiresAt === undefined ? {} : { expiresAt: formatInstant(expiresAt) }) };
}
