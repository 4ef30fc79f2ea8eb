import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { requestPages, type PageBody, type PageQuery, type PagedCall } from '../../core/pages.ts';
import type { RedemptionStatus } from '../../models/redemption-status.ts';
import { redemptionShape, type Redemption } from '../../models/redemption.ts';

const LIST_REDEMPTIONS: Operation<PageBody<Redemption>> = {
  id: 'redemptions.list',
  method: 'GET',
  path: '/redemptions',
  idempotency: 'read',
  query: ['customerId', 'orderId', 'status', 'limit', 'cursor'],
  result: { fields: { data: { list: redemptionShape } } },
};

/** What `listRedemptions` may be asked. */
export interface ListRedemptionsQuery extends PageQuery {
  /** The merchant's id of the customer. */
  readonly customerId?: string | undefined;
  /** The merchant's id of the order. */
  readonly orderId?: string | undefined;
  /** Only what is in this state. */
  readonly status?: RedemptionStatus | undefined;
}

/**
 * List redemptions.
 *
 * Redemptions, newest first: all, or those of a customer, of an order, in a state.
 *
 * ```ts
 * for await (const redemption of client.redemptions.list()) {
 *   console.log(redemption);
 * }
 * ```
 *
 * @param client The client that calls.
 * @param query Which of them, how many at once, and from where on.
 * @param options What this call has of its own.
 * @throws {ApiError} `invalid-cursor`
 */
export function listRedemptions(
  client: LoyaltyOSCore,
  query?: ListRedemptionsQuery,
  options?: CallOptions,
): PagedCall<Redemption> {
  return requestPages(client, LIST_REDEMPTIONS, { query }, options);
}
