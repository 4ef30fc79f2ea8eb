import { statement } from './statement.ts';
import type { Transaction } from './transaction.ts';

/** The tables without row-level security, and why each may do without. All others belong to one tenant per row. */
export const DIRECTORY_TABLES: Readonly<Record<string, string>> = {
  member: 'the people of organisations, who log in before a tenant is known; their names and addresses are sealed',
  organisation: 'who owns tenants; read before a tenant is known, no customer data',
  root_version: 'which versions the root key has had; of no tenant',
  schema_migration: 'which migrations this database has been through',
  session: 'who is logged in, by the hash of what the browser holds; read before a tenant is known',
  signing_key: 'what the server itself signs with, wrapped; of no tenant',
  work_due: 'who has work waiting, for workers that serve all tenants; no customer data',
  tenant: 'the directory: a tenant is found in it by slug or id, no customer data',
};

const TABLES = statement(
  'database.isolation-tables',
  `SELECT c.relname AS name, c.relkind = 'v' AS view, c.relkind = 'm' AS materialised,
          c.relrowsecurity AS secured, c.relforcerowsecurity AS forced,
          coalesce('security_invoker=true' = ANY (c.reloptions) OR 'security_invoker=on' = ANY (c.reloptions), false)
            AS invoker,
          EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary) AS keyed,
          ARRAY(SELECT i.indexrelid::regclass::text FROM pg_index i
                 WHERE i.indrelid = c.oid AND i.indisunique
                   AND NOT EXISTS (SELECT FROM pg_attribute a
                                    WHERE a.attrelid = c.oid AND a.attnum = i.indkey[0] AND a.attname = 'tenant_id'))
            AS astray,
          ARRAY(SELECT coalesce(pg_get_expr(p.polqual, p.polrelid), '') || '|' ||
                       coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
                  FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive) AS policies,
          EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND (p.polroles <> '{0}' OR p.polcmd <> '*'))
            AS partial,
          has_table_privilege('loyaltyos_app', c.oid, 'TRUNCATE') AS truncatable,
          has_table_privilege('loyaltyos_app', c.oid, 'TRIGGER') OR
            has_table_privilege('loyaltyos_app', c.oid, 'REFERENCES') AS meddlesome
     FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
    ORDER BY 1`,
);

interface TableFacts {
  readonly name: string;
  readonly view: boolean;
  readonly materialised: boolean;
  readonly secured: boolean;
  readonly forced: boolean;
  readonly invoker: boolean;
  readonly keyed: boolean;
  readonly astray: readonly string[];
  readonly policies: readonly string[];
  readonly partial: boolean;
  readonly truncatable: boolean;
  readonly meddlesome: boolean;
}

/** The one policy, as PostgreSQL prints it back. Permissive policies add up, so any other one would open the table. */
const POLICY = "(tenant_id = (current_setting('loyaltyos.tenant_id'::text))::uuid)";

const DEFINER_FUNCTIONS = statement(
  'database.definer-functions',
  `SELECT oid::regprocedure::text AS name FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prosecdef ORDER BY 1`,
);

/**
 * Every way in which a table or view of this database could show one tenant's rows to another; empty when all is
 * well. A table that truncates past row-level security counts, and so does a list entry that has no table.
 */
export async function isolationFaults(tx: Pick<Transaction, 'query'>): Promise<string[]> {
  const tables = await tx.query<TableFacts>(TABLES);
  const names = new Set(tables.map((table) => table.name));
  const functions = await tx.query<{ name: string }>(DEFINER_FUNCTIONS);
  const stale = Object.keys(DIRECTORY_TABLES).filter((name) => !names.has(name));
  return [
    ...tables.flatMap(faultsOf),
    ...functions.map(({ name }) => `${name} is a function that runs as its owner`),
    ...stale.map((name) => `${name} is listed as a directory table and does not exist`),
  ];
}

function faultsOf(table: TableFacts): string[] {
  const faults: [boolean, string][] = [
    [table.truncatable, 'may be truncated by the application, which row-level security does not see'],
    [table.meddlesome, 'grants the application triggers or references'],
  ];
  if (table.view) faults.push([!table.invoker, 'is a view without security_invoker']);
  else if (table.materialised) faults.push([true, 'is a materialised view, which row-level security cannot guard']);
  else if (Object.hasOwn(DIRECTORY_TABLES, table.name))
    faults.push([table.secured, 'is listed, yet has row-level security']);
  else {
    const ours = table.policies.every((policy) => policy === `${POLICY}|` || policy === `${POLICY}|${POLICY}`);
    faults.push(
      [!table.secured, 'has no row-level security'],
      [!table.forced, 'does not force row-level security on its owner'],
      [table.policies.length === 0, 'has no policy'],
      [!ours, 'has a policy other than that of the tenant'],
      [table.partial, 'has a policy for some roles only, or for some commands'],
      [!table.keyed, 'has no primary key'],
      [table.astray.length > 0, `has unique indexes that tenant_id does not lead: ${table.astray.join(', ')}`],
    );
  }
  return faults.filter(([broken]) => broken).map(([, text]) => `${table.name} ${text}`);
}
