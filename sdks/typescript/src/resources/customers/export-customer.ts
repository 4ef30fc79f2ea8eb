import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { requestPages, type PageBody, type PageQuery, type PagedCall } from '../../core/pages.ts';
import type { ExportRecord } from '../../models/export-record.ts';

const EXPORT_CUSTOMER: Operation<PageBody<ExportRecord>> = {
  id: 'customers.export',
  method: 'GET',
  path: '/customers/{customerId}/export',
  idempotency: 'read',
  query: ['limit', 'cursor'],
};

/**
 * Export a customer.
 *
 * Everything that is held about a customer (GDPR, articles 15 and 20): profile, membership, balance, lots, ledger,
 * orders with their returns and free attributes, redemptions, counters of caps, audit records, and what the journal
 * tells, with tiers and custom events. Section by section, in pages; a page may be short, even empty, and more follow
 * as long as there is a `nextCursor`. That an export was begun is in the audit log.
 *
 * ```ts
 * for await (const exportRecord of client.customers.export('cust_a1b2')) {
 *   console.log(exportRecord);
 * }
 * ```
 *
 * @param client The client that calls.
 * @param customerId The merchant's id of the customer.
 * @param query Which of them, how many at once, and from where on.
 * @param options What this call has of its own.
 * @throws {ApiError} `customer-erased`, `customer-not-found`, `invalid-cursor`
 */
export function exportCustomer(
  client: LoyaltyOSCore,
  customerId: string,
  query?: PageQuery,
  options?: CallOptions,
): PagedCall<ExportRecord> {
  return requestPages(client, EXPORT_CUSTOMER, { path: { customerId }, query }, options);
}
