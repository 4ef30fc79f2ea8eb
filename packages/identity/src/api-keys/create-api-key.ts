import { type Database, statement } from '@loyaltyos/database';
import { type Clock, formatInstant, type Instant, newId } from '@loyaltyos/kernel';
import { type FieldError, Problem } from '@loyaltyos/problems';
import { Secret } from '../crypto/secret.ts';
import { isScope, mayHold, type Scope } from '../scopes.ts';
import type { Tenant } from '../tenants/tenant.ts';
import type { ApiKey } from './api-key.ts';
import { formatKeyText, newKeySecret } from './key-text.ts';
import type { SecretHasher } from './secret-hasher.ts';

/** What `createApiKey` is given. */
export interface NewApiKey {
  readonly tenant: Tenant;
  /** For people, 1 to 100 characters. */
  readonly label: string;
  /** At least one. */
  readonly scopes: readonly Scope[];
  /** The id of the principal who asks: `key_...`, or a name such as `cli`. */
  readonly createdBy: string;
  /** Absent: until it is revoked. */
  readonly expiresAt?: Instant;
}

/** A key just made. `secret` is the whole text of the key, to be shown this once: it cannot be had again. */
export interface CreatedApiKey {
  readonly apiKey: ApiKey;
  readonly secret: Secret<string>;
}

const insertApiKey = statement(
  'identity.insert-api-key',
  `INSERT INTO api_key (tenant_id, key_id, label, scopes, secret_hash, created_at, created_by, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** @throws Problem `invalid-values`. */
export async function createApiKey(
  { database, clock, hasher }: { database: Database; clock: Clock; hasher: SecretHasher },
  wanted: NewApiKey,
): Promise<CreatedApiKey> {
  const createdAt = clock.now();
  checkNewApiKey(wanted, createdAt);
  const { tenant, label, createdBy, expiresAt } = wanted;
  const scopes = [...new Set(wanted.scopes)];
  const keyId = newId('apiKey', createdAt);
  const secret = newKeySecret();
  const secretHash = await hasher.hash(`create ${tenant.tenantId}`, secret);
  const expires = expiresAt === undefined ? null : formatInstant(expiresAt);
  const created = formatInstant(createdAt);
  await database.transaction(tenant.tenantId, (tx) =>
    tx.query(insertApiKey, [tenant.tenantId, keyId, label, scopes, secretHash, created, createdBy, expires]),
  );
  return {
    apiKey: {
      keyId,
      tenantId: tenant.tenantId,
      label,
      scopes,
      createdAt,
      createdBy,
      ...(expiresAt === undefined ? {} : { expiresAt }),
    },
    secret: new Secret(formatKeyText({ environment: tenant.environment, keyId, secret })),
  };
}

function checkNewApiKey({ label, scopes, expiresAt }: NewApiKey, now: Instant): void {
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
  if (expiresAt !== undefined && expiresAt <= now) {
    errors.push({ pointer: '/expiresAt', code: 'past', message: 'A key expires in the future.' });
  }
  if (errors.length > 0) throw new Problem('invalid-values', { errors });
}
