import type { Principal } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import { pageOf, type Page, type PageQuery } from '../page.ts';
import type { NamedListSummary, NamedListVersion } from './list.ts';
import { readListPage, readListVersion, readNewestList } from './stored-lists.ts';

/**
 * A list, in its newest version or in an older one.
 *
 * @throws Problem `list-not-found`.
 */
export async function getList(
  { database }: Context,
  principal: Principal,
  { name, version }: { name: string; version?: number },
): Promise<NamedListVersion> {
  const { tenantId } = principal.tenant;
  const list = await database.transaction(tenantId, (tx) =>
    version === undefined ? readNewestList(tx, tenantId, name) : readListVersion(tx, tenantId, { name, version }),
  );
  if (list === undefined) throw new Problem('list-not-found');
  return list;
}

/** The lists in the order of their names, without their members. */
export async function listLists(
  { database }: Context,
  principal: Principal,
  { limit, after }: PageQuery,
): Promise<Page<NamedListSummary>> {
  const { tenantId } = principal.tenant;
  const query = { after: typeof after === 'string' ? after : '', limit: limit + 1 };
  const rows = await database.transaction(tenantId, (tx) => readListPage(tx, tenantId, query));
  return pageOf(rows, limit, (row) => row.name);
}
