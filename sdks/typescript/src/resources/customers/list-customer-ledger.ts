import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { requestPages, type PageBody, type PageQuery, type PagedCall } from '../../core/pages.ts';
import type { InstantInput } from '../../core/values.ts';
import type { AccountKind } from '../../models/account-kind.ts';
import type { LedgerEntryType } from '../../models/ledger-entry-type.ts';
import { ledgerEntryShape, type LedgerEntry } from '../../models/ledger-entry.ts';

const LIST_CUSTOMER_LEDGER: Operation<PageBody<LedgerEntry>> = {
  id: 'customers.ledger',
  method: 'GET',
  path: '/customers/{customerId}/ledger',
  idempotency: 'read',
  query: ['type', 'account', 'from', 'to', 'limit', 'cursor'],
  result: { fields: { data: { list: ledgerEntryShape } } },
};

/** What `listCustomerLedger` may be asked. */
export interface ListCustomerLedgerQuery extends PageQuery {
  /** Only entries of this type. */
  readonly type?: LedgerEntryType | undefined;
  /** Only this account. */
  readonly account?: AccountKind | undefined;
  /** Recorded at or after. */
  readonly from?: InstantInput | undefined;
  /** Recorded before. */
  readonly to?: InstantInput | undefined;
}

/**
 * List a customer's ledger.
 *
 * Every posting on the accounts of the customer, newest first.
 *
 * A customer’s token may call it, for what is the customer’s own.
 *
 * ```ts
 * for await (const ledgerEntry of client.customers.ledger('cust_a1b2')) {
 *   console.log(ledgerEntry);
 * }
 * ```
 *
 * @param client The client that calls.
 * @param customerId The merchant's id of the customer.
 * @param query Which of them, how many at once, and from where on.
 * @param options What this call has of its own.
 * @throws {ApiError} `customer-erased`, `customer-not-found`, `invalid-cursor`
 */
export function listCustomerLedger(
  client: LoyaltyOSCore,
  customerId: string,
  query?: ListCustomerLedgerQuery,
  options?: CallOptions,
): PagedCall<LedgerEntry> {
  return requestPages(client, LIST_CUSTOMER_LEDGER, { path: { customerId }, query }, options);
}
