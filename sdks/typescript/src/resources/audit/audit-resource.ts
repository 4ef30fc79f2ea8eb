import type { LoyaltyOSCore } from '../../core/core.ts';
import type { CallOptions } from '../../core/options.ts';
import type { PagedCall } from '../../core/pages.ts';
import type { AuditRecord } from '../../models/audit-record.ts';
import { listAuditRecords, type ListAuditRecordsQuery } from './list-audit-records.ts';

/** Who changed what, when, and from where. */
export class AuditResource {
  readonly #client: LoyaltyOSCore;

  /** @internal */
  constructor(client: LoyaltyOSCore) {
    this.#client = client;
  }

  /**
   * List who changed what.
   *
   * Every change of configuration, of keys and people, of points by hand, newest first: all, or those of somebody, of
   * one kind, to one thing, in a span of time.
   *
   * ```ts
   * for await (const auditRecord of client.audit.list()) {
   *   console.log(auditRecord);
   * }
   * ```
   *
   * @param query Which of them, how many at once, and from where on.
   * @param options What this call has of its own.
   * @throws {ApiError} `invalid-cursor`
   */
  list(query?: ListAuditRecordsQuery, options?: CallOptions): PagedCall<AuditRecord> {
    return listAuditRecords(this.#client, query, options);
  }
}
