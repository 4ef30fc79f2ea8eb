import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions, IfMatchOrNoneMatchOptions } from '../../core/options.ts';
import { namedListSummaryShape, type NamedListSummary } from '../../models/named-list-summary.ts';
import type { PutListRequest } from '../../models/put-list-request.ts';

const PUT_NAMED_LIST: Operation<NamedListSummary> = {
  id: 'lists.put',
  method: 'PUT',
  path: '/lists/{name}',
  idempotency: 'none',
  result: namedListSummaryShape,
};

/**
 * Write a named list.
 *
 * Writes the whole list as its next version; orders recorded after this answer look values up in it. `If-Match` names
 * the version that you have seen, `If-None-Match: *` creates a list: nobody overwrites what they have not seen.
 *
 * ```ts
 * const namedListSummary = await client.lists.put(
 *   'excluded-skus',
 *   { members: ['GIFT-10', 'GIFT-25'] },
 *   { ifNoneMatch: '*' },
 * );
 * console.log(namedListSummary);
 * ```
 *
 * @param client The client that calls.
 * @param name The name of the list, as rules write it: `list("excluded-skus")`.
 * @param body All members of the list.
 * @param options What this call has of its own.
 * @throws {ApiError} `list-limit`, `precondition-failed`, `precondition-required`
 */
export function putNamedList(
  client: LoyaltyOSCore,
  name: string,
  body: PutListRequest,
  options?: CallOptions & IfMatchOrNoneMatchOptions,
): Call<NamedListSummary> {
  return client.request(PUT_NAMED_LIST, { path: { name }, body }, options);
}
