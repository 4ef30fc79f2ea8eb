import type { Instant } from '@loyaltyos/kernel';
import type { Scope } from '../scopes.ts';

/** What is known of an API key; its secret is not. */
export interface ApiKey {
  /** `key_...` */
  readonly keyId: string;
  readonly tenantId: string;
  /** For people. */
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Instant;
  /** The id of the principal who made it. */
  readonly createdBy: string;
  /** Absent: it does not expire. */
  readonly expiresAt?: Instant;
  /** When it was last traded for a token, to the minute. Absent: never. */
  readonly lastUsedAt?: Instant;
  readonly revokedAt?: Instant;
  /** The key that it was made to take the place of. */
  readonly replaces?: string;
}

/** The columns of an `ApiKeyRow`: all but the hash. */
export const API_KEY_COLUMNS =
  'tenant_id, key_id, label, scopes, created_at, created_by, expires_at, last_used_at, revoked_at, replaces';

/** The columns of `api_key` as they come from the database. */
export interface ApiKeyRow {
  readonly tenant_id: string;
  readonly key_id: string;
  readonly label: string;
  readonly scopes: Scope[];
  readonly created_at: Instant;
  readonly created_by: string;
  readonly expires_at: Instant | null;
  readonly last_used_at: Instant | null;
  readonly revoked_at: Instant | null;
  readonly replaces: string | null;
}

export function apiKeyFromRow(row: ApiKeyRow): ApiKey {
  return {
    keyId: row.key_id,
    tenantId: row.tenant_id,
    label: row.label,
    scopes: row.scopes,
    createdAt: row.created_at,
    createdBy: row.created_by,
    ...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
    ...(row.last_used_at === null ? {} : { lastUsedAt: row.last_used_at }),
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
    ...(row.replaces === null ? {} : { replaces: row.replaces }),
  };
}

/** Whether tokens are given for the key. */
export function isInForce({ expiresAt = Infinity, revokedAt }: ApiKey, now: Instant): boolean {
  return revokedAt === undefined && expiresAt > now;
}
