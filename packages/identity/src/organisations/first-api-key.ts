import { statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant, newId } from '@loyaltyos/kernel';
import { formatKeyText, newKeySecret } from '../api-keys/key-text.ts';
import type { SecretHasher } from '../api-keys/secret-hasher.ts';
import { recordChange, type Actor } from '../audit/record-change.ts';
import { Secret } from '../crypto/secret.ts';
import { ALL_SCOPES, mayHold } from '../scopes.ts';
import type { Tenant } from '../tenants/tenant.ts';

/** A key that is hashed and not stored yet: hashing is too slow for the inside of a transaction. */
export interface DraftedApiKey {
  readonly keyId: string;
  readonly secret: Secret<string>;
  readonly secretHash: string;
}

const LABEL = 'Made with the tenant';

const insertFirstKey = statement(
  'identity.insert-first-api-key',
  `INSERT INTO api_key (tenant_id, key_id, label, scopes, secret_hash, created_at, created_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

/** @throws Problem `too-many-requests`. */
export async function draftApiKey(hasher: SecretHasher, lane: string, now: Instant): Promise<DraftedApiKey> {
  const secret = newKeySecret();
  const secretHash = await hasher.hash(lane, secret);
  return { keyId: newId('apiKey', now), secret: new Secret(secret), secretHash };
}

/**
 * Stores the key that a tenant is handed over with: all scopes that a key can have.
 *
 * @returns the whole text of the key, to be shown this once.
 */
export async function insertDraftedKey(
  tx: Transaction,
  { tenantId, environment }: Pick<Tenant, 'tenantId' | 'environment'>,
  { keyId, secret, secretHash }: DraftedApiKey,
  { actor, now }: { actor: Actor; now: Instant },
): Promise<Secret<string>> {
  const scopes = ALL_SCOPES.filter((scope) => mayHold('key', scope));
  tx.send(insertFirstKey, [tenantId, keyId, LABEL, scopes, secretHash, formatInstant(now), actor.id]);
  await recordChange(
    tx,
    { tenantId, actor, now },
    { action: 'api-key.created', subject: { kind: 'api-key', id: keyId }, details: { label: LABEL, scopes } },
  );
  return new Secret(formatKeyText({ environment, keyId, secret: secret.reveal() }));
}
