import { statement, type Database } from '@loyaltyos/database';

const TABLES = statement(
  'server.tenant-tables',
  `SELECT DISTINCT c.table_name AS name
     FROM information_schema.columns AS c
     JOIN information_schema.table_privileges AS p USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.column_name = 'tenant_id' AND p.privilege_type = 'SELECT'
      AND p.grantee = current_user
    ORDER BY 1`,
);

/** One text that changes with any row that is stored for the tenant: of each table how many there are, and a hash of all. */
export async function tenantDigest(database: Database, tenantId: string): Promise<string> {
  return database.transaction(tenantId, async (tx) => {
    const tables = await tx.query<{ name: string }>(TABLES);
    const parts = tables.map(
      ({
        name,
      }) => `SELECT '${name} ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS row
                       FROM ${name} AS t WHERE tenant_id = $1`,
    );
    const all = statement('server.tenant-digest', parts.join(' UNION ALL '));
    const rows = await tx.query<{ row: string }>(all, [tenantId]);
    return rows.map(({ row }) => row).join('\n');
  });
}
