import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { namedListShape, type NamedList } from '../../models/named-list.ts';

const GET_NAMED_LIST: Operation<NamedList> = {
  id: 'lists.get',
  method: 'GET',
  path: '/lists/{name}',
  idempotency: 'read',
  query: ['version'],
  result: namedListShape,
};

/** What `getNamedList` may be asked. */
export interface GetNamedListQuery {
  /** An older version. Absent: the newest. */
  readonly version?: number | undefined;
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
 * @param client The client that calls.
 * @param name The name of the list, as rules write it: `list("excluded-skus")`.
 * @param query What is asked for.
 * @param options What this call has of its own.
 * @throws {ApiError} `list-not-found`
 */
export function getNamedList(
  client: LoyaltyOSCore,
  name: string,
  query?: GetNamedListQuery,
  options?: CallOptions,
): Call<NamedList> {
  return client.request(GET_NAMED_LIST, { path: { name }, query }, options);
}
