import { type Database, statement } from '@loyaltyos/database';
import type { Instant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { type Tenant, TENANT_COLUMNS, type TenantRow, tenantFromRow } from '../tenants/tenant.ts';
import type { MemberProfiles } from './member-profiles.ts';
import type { Member } from './member.ts';
import type { SessionHolder } from './session.ts';
import { findMember } from './stored-members.ts';

/** An organisation as its members see it. */
export interface OrganisationView {
  readonly organisationId: string;
  readonly name: string;
  /** Whoever asks. */
  readonly member: Member;
  readonly tenants: readonly OrganisationTenantView[];
}

export interface OrganisationTenantView extends Tenant {
  readonly status: 'active' | 'suspended';
  readonly createdAt: Instant;
}

const selectOrganisation = statement(
  'identity.organisation-by-id',
  'SELECT name FROM organisation WHERE organisation_id = $1',
);
const selectTenants = statement(
  'identity.tenants-of-organisation',
  `SELECT ${TENANT_COLUMNS}, t.created_at FROM tenant t
    WHERE t.organisation_id = $1 AND t.status IN ('active', 'suspended') ORDER BY t.created_at, t.slug`,
);

interface TenantViewRow extends TenantRow {
  readonly created_at: Instant;
}

/** @throws Problem `session-required` when the member was removed meanwhile. */
export async function viewOrganisation(
  { database, profiles }: { readonly database: Database; readonly profiles: MemberProfiles },
  { organisationId, memberId }: SessionHolder,
): Promise<OrganisationView> {
  const open = await profiles.opener();
  return database.directory(async (tx) => {
    const [organisation, row, rows] = await Promise.all([
      tx.query<{ name: string }>(selectOrganisation, [organisationId]),
      findMember(tx, organisationId, memberId),
      tx.query<TenantViewRow>(selectTenants, [organisationId]),
    ]);
    if (row === undefined || row.status !== 'active') throw new Problem('session-required');
    const name = organisation[0]?.name ?? '';
    return { organisationId, name, member: open(row), tenants: rows.map(tenantViewFromRow) };
  });
}

function tenantViewFromRow(row: TenantViewRow): OrganisationTenantView {
  const status = row.status === 'suspended' ? 'suspended' : 'active';
  return { ...tenantFromRow(row), status, createdAt: row.created_at };
}
