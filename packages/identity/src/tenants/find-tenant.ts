import { type Database, statement } from '@loyaltyos/database';
import { type Tenant, TENANT_COLUMNS, type TenantRow, tenantFromRow } from './tenant.ts';

const selectBySlug = statement('identity.tenant-by-slug', `SELECT ${TENANT_COLUMNS} FROM tenant t WHERE t.slug = $1`);

/** The active tenant of that slug, as it is stored now; undefined when there is none. */
export async function findActiveTenant(database: Database, slug: string): Promise<Tenant | undefined> {
  const [row] = await database.directory((tx) => tx.query<TenantRow>(selectBySlug, [slug]));
  return row?.status === 'active' ? tenantFromRow(row) : undefined;
}
