import { type Database, statement } from '@loyaltyos/database';

/** A tenant's id that no tenant has, and that comes before every one that a tenant has. */
export const NO_TENANT = '00000000-0000-0000-0000-000000000000';

const TENANTS_AT_ONCE = 200;

const selectTenants = statement(
  'identity.tenants-page',
  'SELECT tenant_id AS "tenantId" FROM tenant WHERE tenant_id > $1 ORDER BY tenant_id LIMIT $2',
);

/** The id of every tenant in turn, whatever its status: a suspended one has customers too. Reads some at a time. */
export async function* everyTenant(database: Database): AsyncGenerator<string> {
  for (let after = NO_TENANT; ;) {
    const page = await database.directory((tx) =>
      tx.query<{ tenantId: string }>(selectTenants, [after, TENANTS_AT_ONCE]),
    );
    for (const { tenantId } of page) yield tenantId;
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.tenantId;
  }
}
