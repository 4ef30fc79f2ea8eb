import { type Database, statement } from '@loyaltyos/database';
import { type Clock, formatInstant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { type Actor, recordChange } from '../audit/record-change.ts';
import type { TenantStandings } from '../tenants/tenant-standing.ts';
import type { Tenant } from '../tenants/tenant.ts';
import { TOKEN_LIFETIME_SECONDS } from './token-lifetime.ts';
import type { VerifiedToken } from './verify-token.ts';

/** How many tokens of a tenant may be revoked that would not have expired yet: every process holds them in memory. */
export const MAX_REVOKED_TOKENS = 10_000;
/** For how long a revoked token is kept once it has expired: the processes' clocks need not agree to the second. */
const KEPT_EXPIRED_MS = 60_000;

const deleteExpired = statement(
  'identity.purge-revoked-tokens',
  'DELETE FROM revoked_token WHERE tenant_id = $1 AND expires_at < $2',
);
// Without a lock, so a few revoked at the same moment may be too many: the bound is for memory, not for a promise.
const countRevoked = statement(
  'identity.count-revoked-tokens',
  'SELECT count(*)::integer AS count FROM revoked_token WHERE tenant_id = $1',
);
const insertRevoked = statement(
  'identity.revoke-token',
  'INSERT INTO revoked_token (tenant_id, token_id, expires_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING token_id',
);

/**
 * Ends a token before its time (RFC 7009): at once in this process, within 5 s in every other. One that is not the tenant's, or
 * that has ended, is nothing to do.
 *
 * @param token what was presented, verified; undefined when it is no token of ours.
 * @throws Problem `too-many-requests` when too many of the tenant's tokens have been revoked lately.
 */
export async function revokeToken(
  { database, clock, standings }: { database: Database; clock: Clock; standings: TenantStandings },
  { tenant, actor }: { readonly tenant: Tenant; readonly actor: Actor },
  token: VerifiedToken | undefined,
): Promise<void> {
  const { tenantId } = tenant;
  const now = clock.now();
  if (token === undefined || token.tenantId !== tenantId || token.expiresAt <= now) return;
  await database.transaction(tenantId, async (tx) => {
    tx.send(deleteExpired, [tenantId, formatInstant(now - KEPT_EXPIRED_MS)]);
    const [row] = await tx.query<{ count: number }>(countRevoked, [tenantId]);
    if ((row?.count ?? 0) >= MAX_REVOKED_TOKENS) {
      throw new Problem('too-many-requests', {
        detail: 'Too many tokens have been revoked lately. Revoke their keys instead.',
        retryAfterSeconds: TOKEN_LIFETIME_SECONDS,
      });
    }
    const inserted = await tx.query(insertRevoked, [tenantId, token.tokenId, formatInstant(token.expiresAt)]);
    if (inserted.length === 0) return;
    await recordChange(
      tx,
      { tenantId, actor, now },
      {
        action: 'token.revoked',
        subject: { kind: 'token', id: token.tokenId },
        details: { holder: token.keyId },
      },
    );
  });
  standings.forget(tenantId);
}
