import { statement } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';
import { type FieldError, Problem } from '@loyaltyos/problems';
import { recordChange } from '../audit/record-change.ts';
import { lockTenant } from '../tenants/lock-tenant.ts';
import type { TenantStandings } from '../tenants/tenant-standing.ts';
import { type ApiKey, isInForce } from './api-key.ts';
import { type CreatedApiKey, keyDetails, type KeyWorkshop } from './create-api-key.ts';
import { draftKey, expiryFaults } from './draft-api-key.ts';
import { insertKey } from './insert-api-key.ts';
import { type KeyMaker, requireOwnScopes } from './key-maker.ts';
import { requireMakerInForce } from './maker-in-force.ts';
import { endKey, lockKey } from './revoke-api-key.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
export const DEFAULT_OVERLAP_MS = DAY_MS;
export const MAX_OVERLAP_MS = 7 * DAY_MS;

/** How a key is rolled. */
export interface ApiKeyRoll {
  /** How long the old key goes on beside the new one: 0 to 7 days. Absent: 24 hours. */
  readonly overlapMs?: number;
  /** When the new key expires. Absent: when it is revoked. */
  readonly expiresAt?: Instant;
}

/** A new key in place of an old one, which is as it is now. */
export interface RolledApiKey extends CreatedApiKey {
  readonly replaced: ApiKey;
}

const expire = statement(
  'identity.expire-api-key',
  'UPDATE api_key SET expires_at = $3 WHERE tenant_id = $1 AND key_id = $2',
);

/**
 * A new key with the label and scopes of an old one, which ends after the overlap, or sooner where it would have expired. With
 * no overlap it is revoked at once, and its tokens end within 5 s.
 *
 * @throws Problem `invalid-values`, `api-key-not-found`, `api-key-ended`, `insufficient-scope`, `api-key-limit`,
 *   `too-many-requests`.
 */
export async function rollApiKey(
  { database, clock, hasher, standings }: KeyWorkshop & { readonly standings: TenantStandings },
  maker: KeyMaker,
  keyId: string,
  { overlapMs = DEFAULT_OVERLAP_MS, expiresAt }: ApiKeyRoll,
): Promise<RolledApiKey> {
  const now = clock.now();
  checkRoll(overlapMs, expiresAt, now);
  const { tenantId } = maker.tenant;
  const wish = expiresAt === undefined ? {} : { expiresAt };
  const draft = draftKey(maker, { label: '', scopes: [], ...wish }, now);
  const secretHash = await hasher.hash(`create ${tenantId}`, draft.secret);
  const rolled = await database.transaction(tenantId, async (tx) => {
    await lockTenant(tx, tenantId);
    await requireMakerInForce(tx, maker, now);
    const old = await lockKey(tx, tenantId, keyId);
    if (!isInForce(old, now)) throw new Problem('api-key-ended', { detail: 'A key that has ended is not rolled.' });
    requireOwnScopes(maker, old.scopes, () => '/path/keyId');
    const endsAt = Math.min(now + overlapMs, old.expiresAt ?? Infinity);
    if (overlapMs === 0) await endKey(tx, old, now);
    else await tx.query(expire, [tenantId, keyId, formatInstant(endsAt)]);
    const apiKey: ApiKey = { ...draft.apiKey, label: old.label, scopes: old.scopes, replaces: keyId };
    await insertKey(tx, apiKey, secretHash, now);
    await recordChange(
      tx,
      { tenantId, actor: maker, now },
      {
        action: 'api-key.rolled',
        subject: { kind: 'api-key', id: keyId },
        details: { successor: apiKey.keyId, endsAt: formatInstant(endsAt), ...keyDetails(apiKey) },
      },
    );
    const replaced: ApiKey = overlapMs === 0 ? { ...old, revokedAt: now } : { ...old, expiresAt: endsAt };
    return { apiKey, replaced };
  });
  standings.forget(tenantId);
  return { ...rolled, secret: draft.text };
}

function checkRoll(overlapMs: number, expiresAt: Instant | undefined, now: Instant): void {
  const errors: FieldError[] = expiryFaults(expiresAt, now);
  if (overlapMs < 0 || overlapMs > MAX_OVERLAP_MS) {
    errors.push({ pointer: '/overlap', code: 'out-of-range', message: 'Must be from PT0S to P7D.' });
  }
  if (errors.length > 0) throw new Problem('invalid-values', { errors });
}
