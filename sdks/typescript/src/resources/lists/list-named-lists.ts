import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { requestPages, type PageBody, type PageQuery, type PagedCall } from '../../core/pages.ts';
import { namedListSummaryShape, type NamedListSummary } from '../../models/named-list-summary.ts';

const LIST_NAMED_LISTS: Operation<PageBody<NamedListSummary>> = {
  id: 'lists.list',
  method: 'GET',
  path: '/lists',
  idempotency: 'read',
  query: ['limit', 'cursor'],
  result: { fields: { data: { list: namedListSummaryShape } } },
};

/**
 * List the named lists.
 *
 * Every list that rules may look values up in, by name, in its newest version and without its members.
 *
 * ```ts
 * for await (const namedListSummary of client.lists.list()) {
 *   console.log(namedListSummary);
 * }
 * ```
 *
 * @param client The client that calls.
 * @param query Which of them, how many at once, and from where on.
 * @param options What this call has of its own.
 * @throws {ApiError} `invalid-cursor`
 */
export function listNamedLists(
  client: LoyaltyOSCore,
  query?: PageQuery,
  options?: CallOptions,
): PagedCall<NamedListSummary> {
  return requestPages(client, LIST_NAMED_LISTS, { query }, options);
}
