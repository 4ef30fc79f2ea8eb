import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { requestPages, type PageBody, type PageQuery, type PagedCall } from '../../core/pages.ts';
import type { InstantInput } from '../../core/values.ts';
import type { AuditAction } from '../../models/audit-action.ts';
import { auditRecordShape, type AuditRecord } from '../../models/audit-record.ts';

const LIST_AUDIT_RECORDS: Operation<PageBody<AuditRecord>> = {
  id: 'audit.list',
  method: 'GET',
  path: '/audit',
  idempotency: 'read',
  query: ['from', 'to', 'actorId', 'action', 'subjectKind', 'subjectId', 'limit', 'cursor'],
  result: { fields: { data: { list: auditRecordShape } } },
};

/** What `listAuditRecords` may be asked. */
export interface ListAuditRecordsQuery extends PageQuery {
  /** Recorded at or after. */
  readonly from?: InstantInput | undefined;
  /** Recorded before. */
  readonly to?: InstantInput | undefined;
  /** Only what this one did. */
  readonly actorId?: string | undefined;
  /** Only this. */
  readonly action?: AuditAction | undefined;
  /** Only what was done to this, with `subjectId`. */
  readonly subjectKind?: string | undefined;
  /** Only what was done to this, with `subjectKind`. */
  readonly subjectId?: string | undefined;
}

/**
 * List who changed what.
 *
 * Every change of configuration, of keys and people, of points by hand, newest first: all, or those of somebody, of one
 * kind, to one thing, in a span of time.
 *
 * ```ts
 * for await (const auditRecord of client.audit.list()) {
 *   console.log(auditRecord);
 * }
 * ```
 *
 * @param client The client that calls.
 * @param query Which of them, how many at once, and from where on.
 * @param options What this call has of its own.
 * @throws {ApiError} `invalid-cursor`
 */
export function listAuditRecords(
  client: LoyaltyOSCore,
  query?: ListAuditRecordsQuery,
  options?: CallOptions,
): PagedCall<AuditRecord> {
  return requestPages(client, LIST_AUDIT_RECORDS, { query }, options);
}
