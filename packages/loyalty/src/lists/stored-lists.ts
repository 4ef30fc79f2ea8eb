import { statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';
import type { NamedListSummary, NamedListVersion } from './list.ts';

const HEAD = `name, version, author, created_at AS "updatedAt"`;

const selectNewest = statement(
  'loyalty.newest-list',
  `SELECT ${HEAD}, members FROM named_list_version WHERE tenant_id = $1 AND name = $2 ORDER BY version DESC LIMIT 1`,
);
const selectVersion = statement(
  'loyalty.list-version',
  `SELECT ${HEAD}, members FROM named_list_version WHERE tenant_id = $1 AND name = $2 AND version = $3`,
);
const selectPage = statement(
  'loyalty.list-page',
  `SELECT DISTINCT ON (name) ${HEAD}, cardinality(members) AS "memberCount"
     FROM named_list_version
    WHERE tenant_id = $1 AND name > $2
    ORDER BY name, version DESC
    LIMIT $3`,
);
const selectNames = statement(
  'loyalty.list-names',
  'SELECT DISTINCT name FROM named_list_version WHERE tenant_id = $1 ORDER BY name LIMIT $2',
);
const selectVersions = statement(
  'loyalty.list-versions',
  `SELECT name, max(version) AS version
     FROM named_list_version
    WHERE tenant_id = $1 AND name = ANY ($2)
    GROUP BY name`,
);
const insertVersion = statement(
  'loyalty.insert-list-version',
  `INSERT INTO named_list_version (tenant_id, name, version, members, author, created_at)
   VALUES ($1, $2, $3, $4, $5, $6)`,
);

/** How many lists a tenant may have. */
export const MOST_LISTS = 1000;

export async function readNewestList(
  tx: Transaction,
  tenantId: string,
  name: string,
): Promise<NamedListVersion | undefined> {
  const [row] = await tx.query<NamedListVersion>(selectNewest, [tenantId, name]);
  return row;
}

export async function readListVersion(
  tx: Transaction,
  tenantId: string,
  which: { name: string; version: number },
): Promise<NamedListVersion | undefined> {
  const [row] = await tx.query<NamedListVersion>(selectVersion, [tenantId, which.name, which.version]);
  return row;
}

/** The newest version of each list in the order of their names, those after `after`. */
export function readListPage(
  tx: Transaction,
  tenantId: string,
  query: { after: string; limit: number },
): Promise<readonly NamedListSummary[]> {
  return tx.query<NamedListSummary>(selectPage, [tenantId, query.after, query.limit]);
}

/** The names that rule sets may use. */
export async function readListNames(tx: Transaction, tenantId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ name: string }>(selectNames, [tenantId, MOST_LISTS]);
  return rows.map((row) => row.name);
}

/** The newest versions of those of the lists that there are. */
export function readNewestVersions(
  tx: Transaction,
  tenantId: string,
  names: readonly string[],
): Promise<readonly { name: string; version: number }[]> {
  return tx.query(selectVersions, [tenantId, names]);
}

export async function insertListVersion(
  tx: Transaction,
  tenantId: string,
  written: { name: string; version: number; members: readonly string[]; author: string; at: Instant },
): Promise<void> {
  const { name, version, members, author, at } = written;
  await tx.query(insertVersion, [tenantId, name, version, members, author, formatInstant(at)]);
}
