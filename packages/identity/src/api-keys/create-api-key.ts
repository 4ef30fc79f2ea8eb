import type { Database } from '@loyaltyos/database';
import { type Clock, formatInstant, type Instant, newId } from '@loyaltyos/kernel';
import { type FieldError, Problem } from '@loyaltyos/problems';
import { recordChange } from '../audit/record-change.ts';
import { Secret } from '../crypto/secret.ts';
import { isScope, mayHold, type Scope } from '../scopes.ts';
import type { Tenant } from '../tenants/tenant.ts';
import type { ApiKey } from './api-key.ts';
import { insertKey, lockApiKeys } from './insert-api-key.ts';
import { type KeyMaker, requireOwnScopes } from './key-maker.ts';
import { formatKeyText, newKeySecret } from './key-text.ts';
import { requireMakerInForce } from './maker-in-force.ts';
import type { SecretHasher } from './secret-hasher.ts';

/** What a new key shall be. */
export interface ApiKeyWish {
  /** For people, 1 to 100 characters. */
  readonly label: string;
  /** At least one, all of them its maker's own. */
  readonly scopes: readonly Scope[];
  /** Absent: until it is revoked. */
  readonly expiresAt?: Instant;
}

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
  checkWish(wish, now);
  requireOwnScopes(maker, wish.scopes, (index) => `/scopes/${index}`);
  const { tenantId } = maker.tenant;
  const { apiKey, secret, text } = draftKey(maker, wish, now);
  const secretHash = await hasher.hash(`create ${tenantId}`, secret);
  await database.transaction(tenantId, async (tx) => {
    await lockApiKeys(tx, tenantId);
    await requireMakerInForce(tx, maker, now);
    await insertKey(tx, apiKey, secretHash, now);
    const change = { action: 'api-key.created', subject: { kind: 'api-key', id: apiKey.keyId } } as const;
    await recordChange(tx, { tenantId, actor: maker, now }, { ...change, details: keyDetails(apiKey) });
  });
  return { apiKey, secret: text };
}

/** A key as it will be written, and its secret alone and within the whole text. */
export function draftKey(
  { tenant, id: createdBy }: { readonly tenant: Tenant; readonly id: string },
  { label, scopes, expiresAt }: ApiKeyWish,
  now: Instant,
): { apiKey: ApiKey; secret: string; text: Secret<string> } {
  const keyId = newId('apiKey', now);
  const secret = newKeySecret();
  const apiKey = {
    keyId,
    tenantId: tenant.tenantId,
    label,
    scopes: [...new Set(scopes)],
    createdAt: now,
    createdBy,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
  return { apiKey, secret, text: new Secret(formatKeyText({ environment: tenant.environment, keyId, secret })) };
}

/** What the audit log says of a key. */
export function keyDetails({ label, scopes, expiresAt }: ApiKey): Record<string, string | string[]> {
  return { label, scopes: [...scopes], ...(expiresAt === undefined ? {} : { expiresAt: formatInstant(expiresAt) }) };
}

function checkWish({ label, scopes, expiresAt }: ApiKeyWish, now: Instant): void {
  const errors: FieldError[] = [];
  const labelLength = Array.from(label.trim()).length;
  if (labelLength < 1 || labelLength > 100) {
    errors.push({ pointer: '/label', code: 'length', message: 'A label has 1 to 100 characters.' });
  }
  if (scopes.length === 0) errors.push({ pointer: '/scopes', code: 'empty', message: 'A key has at least one scope.' });
  for (const [index, scope] of scopes.entries()) {
    if (isScope(scope) && mayHold('key', scope)) continue;
    errors.push({ pointer: `/scopes/${index}`, code: 'unknown-scope', message: 'A key cannot have this scope.' });
  }
  errors.push(...expiryFaults(expiresAt, now));
  if (errors.length > 0) throw new Problem('invalid-values', { errors });
}

/** What is wrong with the end of a new key. */
export function expiryFaults(expiresAt: Instant | undefined, now: Instant): FieldError[] {
  if (expiresAt === undefined || expiresAt > now) return [];
  return [{ pointer: '/expiresAt', code: 'past', message: 'A key expires in the future.' }];
}
