import { statement, type Transaction } from '@loyaltyos/database';
import type { Instant } from '@loyaltyos/kernel';
import { type Actor, type Change, recordChange } from '../audit/record-change.ts';

const selectTenants = statement(
  'identity.tenant-ids-of-organisation',
  `SELECT tenant_id FROM tenant WHERE organisation_id = $1 AND status IN ('active', 'suspended') ORDER BY tenant_id`,
);
// Until the transaction ends or another tenant is set: row-level security asks for one at a time.
const setTenant = statement('identity.set-tenant', `SELECT set_config('loyaltyos.tenant_id', $1, true)`);

/**
 * Writes a change of an organisation into the audit log of each of its tenants, in the transaction that makes the change: who
 * reads one tenant's log sees who could touch it.
 */
export async function recordInTenants(
  tx: Transaction,
  { organisationId, actor, now }: { organisationId: string; actor: Actor; now: Instant },
  change: Change,
): Promise<void> {
  const tenants = await tx.query<{ tenant_id: string }>(selectTenants, [organisationId]);
  for (const { tenant_id: tenantId } of tenants) {
    await tx.query(setTenant, [tenantId]);
    await recordChange(tx, { tenantId, actor, now }, change);
  }
}
