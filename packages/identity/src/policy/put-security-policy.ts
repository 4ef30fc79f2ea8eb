import { type Database, statement } from '@loyaltyos/database';
import { type Clock, formatInstant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { recordChange } from '../audit/record-change.ts';
import type { Principal } from '../principal.ts';
import type { TenantStandings } from '../tenants/tenant-standing.ts';
import { checkBrowserOrigins, FIRST_POLICY, type SecurityPolicy } from './security-policy.ts';

/** The policy as it shall be from now on. */
export interface SecurityPolicyChange extends Pick<SecurityPolicy, 'signatures' | 'browserOrigins'> {
  /** The version that the caller has seen. */
  readonly expected: number | null;
}

// Writes the next version over the expected one. Without a row the expected one is the first.
const write = statement(
  'identity.put-security-policy',
  `INSERT INTO security_policy AS p (tenant_id, version, signatures, browser_origins, updated_at, updated_by)
   SELECT $1, $2::integer + 1, $3, $4, $5, $6
    WHERE $2 = ${FIRST_POLICY.version} OR EXISTS (SELECT FROM security_policy WHERE tenant_id = $1 AND version = $2)
   ON CONFLICT (tenant_id) DO UPDATE
      SET version = excluded.version, signatures = excluded.signatures, browser_origins = excluded.browser_origins,
          updated_at = excluded.updated_at, updated_by = excluded.updated_by
    WHERE p.tenant_id = $1 AND p.version = $2
   RETURNING version`,
);

/**
 * Changes what the tenant asks of its callers: at once in this process, within 5 s in every other.
 *
 * @throws Problem `invalid-values`; `precondition-failed` when the policy has been changed since.
 */
export async function putSecurityPolicy(
  { database, clock, standings }: { database: Database; clock: Clock; standings: TenantStandings },
  principal: Principal,
  { signatures, browserOrigins: wanted, expected }: SecurityPolicyChange,
): Promise<SecurityPolicy> {
  const { tenantId, environment } = principal.tenant;
  const browserOrigins = checkBrowserOrigins(wanted, environment);
  const now = clock.now();
  const version = await database.transaction(tenantId, async (tx) => {
    const values = [tenantId, expected, signatures, browserOrigins, formatInstant(now), principal.id];
    const [written] = await tx.query<{ version: number }>(write, values);
    if (written === undefined) throw new Problem('precondition-failed', { detail: 'The policy has been changed.' });
    await recordChange(
      tx,
      { tenantId, actor: principal, now },
      {
        action: 'security-policy.changed',
        subject: { kind: 'security-policy', id: principal.tenant.slug },
        version: written.version,
        details: { signatures, browserOrigins },
      },
    );
    return written.version;
  });
  standings.forget(tenantId);
  return { version, signatures, browserOrigins, changed: { at: now, by: principal.id } };
}
