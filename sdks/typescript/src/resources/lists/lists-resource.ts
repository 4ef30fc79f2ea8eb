import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { CallOptions, IfMatchOrNoneMatchOptions } from '../../core/options.ts';
import type { PageQuery, PagedCall } from '../../core/pages.ts';
import type { NamedListSummary } from '../../models/named-list-summary.ts';
import type { NamedList } from '../../models/named-list.ts';
import type { PutListRequest } from '../../models/put-list-request.ts';
import { getNamedList, type GetNamedListQuery } from './get-named-list.ts';
import { listNamedLists } from './list-named-lists.ts';
import { putNamedList } from './put-named-list.ts';

/** Values that rules look up. */
export class ListsResource {
  readonly #client: LoyaltyOSCore;

  /** @internal */
  constructor(client: LoyaltyOSCore) {
    this.#client = client;
  }

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
   * @param query Which of them, how many at once, and from where on.
   * @param options What this call has of its own.
   * @throws {ApiError} `invalid-cursor`
   */
  list(query?: PageQuery, options?: CallOptions): PagedCall<NamedListSummary> {
    return listNamedLists(this.#client, query, options);
  }

  /**
   * Get a named list.
   *
   * A list with its members, in its newest version or in an older one. A version never changes.
   *
   * ```ts
   * const namedList = await client.lists.get('excluded-skus');
   * console.log(namedList);
   * ```
   *
   * @param name The name of the list, as rules write it: `list("excluded-skus")`.
   * @param query What is asked for.
   * @param options What this call has of its own.
   * @throws {ApiError} `list-not-found`
   */
  get(name: string, query?: GetNamedListQuery, options?: CallOptions): Call<NamedList> {
    return getNamedList(this.#client, name, query, options);
  }

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
   * @param name The name of the list, as rules write it: `list("excluded-skus")`.
   * @param body All members of the list.
   * @param options What this call has of its own.
   * @throws {ApiError} `list-limit`, `precondition-failed`, `precondition-required`
   */
  put(name: string, body: PutListRequest, options?: CallOptions & IfMatchOrNoneMatchOptions): Call<NamedListSummary> {
    return putNamedList(this.#client, name, body, options);
  }
}
