import type { Instant } from '@loyaltyos/kernel';
import type { ApiKey } from '../api-keys/api-key.ts';
import { draftKey } from '../api-keys/draft-api-key.ts';
import type { SecretHasher } from '../api-keys/secret-hasher.ts';
import type { Actor } from '../audit/record-change.ts';
import type { Secret } from '../crypto/secret.ts';
import { ALL_SCOPES, mayHold } from '../scopes.ts';
import type { Tenant } from '../tenants/tenant.ts';

/** The key that a tenant is handed over with, hashed and not stored yet: hashing is too slow for the inside of a transaction. */
export interface FirstKey {
  readonly apiKey: ApiKey;
  readonly secretHash: string;
  /** The whole text of the key, to be shown once. */
  readonly text: Secret<string>;
}

const LABEL = 'Made with the tenant';

/**
 * @param lane who waits behind whom to be hashed.
 * @throws Problem `too-many-requests`.
 */
export async function draftFirstKey(
  hasher: SecretHasher,
  tenant: Tenant,
  { actor, lane, now }: { actor: Actor; lane: string; now: Instant },
): Promise<FirstKey> {
  const scopes = ALL_SCOPES.filter((scope) => mayHold('key', scope));
  const { apiKey, secret, text } = draftKey({ tenant, id: actor.id }, { label: LABEL, scopes }, now);
  return { apiKey, secretHash: await hasher.hash(lane, secret), text };
}
