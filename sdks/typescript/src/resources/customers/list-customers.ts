import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { requestPages, type PageBody, type PageQuery, type PagedCall } from '../../core/pages.ts';
import { customerSummaryShape, type CustomerSummary } from '../../models/customer-summary.ts';

const LIST_CUSTOMERS: Operation<PageBody<CustomerSummary>> = {
  id: 'customers.list',
  method: 'GET',
  path: '/customers',
  idempotency: 'read',
  query: ['tier', 'limit', 'cursor'],
  result: { fields: { data: { list: customerSummaryShape } } },
};

/** What `listCustomers` may be asked. */
export interface ListCustomersQuery extends PageQuery {
  /** Only those in this tier. */
  readonly tier?: string | undefined;
}

/**
 * List customers.
 *
 * The customers of the tenant, without PII.
 *
 * ```ts
 * for await (const customerSummary of client.customers.list()) {
 *   console.log(customerSummary);
 * }
 * ```
 *
 * @param client The client that calls.
 * @param query Which of them, how many at once, and from where on.
 * @param options What this call has of its own.
 * @throws {ApiError} `invalid-cursor`
 */
export function listCustomers(
  client: LoyaltyOSCore,
  query?: ListCustomersQuery,
  options?: CallOptions,
): PagedCall<CustomerSummary> {
  return requestPages(client, LIST_CUSTOMERS, { query }, options);
}
