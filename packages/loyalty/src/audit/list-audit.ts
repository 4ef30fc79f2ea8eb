import { listAuditRecords, type AuditFilter, type AuditRecord, type Principal } from '@loyaltyos/identity';
import type { Context } from '../context.ts';
import { pageOf, type Page, type PageQuery } from '../page.ts';

/** Who changed what of the tenant, newest first. Records are never changed, so that reading page by page misses none. */
export async function listAudit(
  { database }: Context,
  principal: Principal,
  { limit, after, ...filter }: PageQuery & AuditFilter,
): Promise<Page<AuditRecord>> {
  const before = typeof after === 'string' ? { before: after } : {};
  const rows = await listAuditRecords(database, principal.tenant.tenantId, { ...filter, ...before, limit: limit + 1 });
  return pageOf(rows, limit, ({ auditId }) => auditId);
}
