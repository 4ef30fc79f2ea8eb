import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { requestPages, type PageBody, type PageQuery, type PagedCall } from '../../core/pages.ts';
import { backtestSummaryShape, type BacktestSummary } from '../../models/backtest-summary.ts';

const LIST_BACKTESTS: Operation<PageBody<BacktestSummary>> = {
  id: 'backtests.list',
  method: 'GET',
  path: '/rule-sets/backtests',
  idempotency: 'read',
  query: ['limit', 'cursor'],
  result: { fields: { data: { list: backtestSummaryShape } } },
};

/**
 * List backtests.
 *
 * Every trial on stored orders, newest first, without its report and the source that it tries.
 *
 * ```ts
 * for await (const backtestSummary of client.backtests.list()) {
 *   console.log(backtestSummary);
 * }
 * ```
 *
 * @param client The client that calls.
 * @param query Which of them, how many at once, and from where on.
 * @param options What this call has of its own.
 * @throws {ApiError} `invalid-cursor`
 */
export function listBacktests(
  client: LoyaltyOSCore,
  query?: PageQuery,
  options?: CallOptions,
): PagedCall<BacktestSummary> {
  return requestPages(client, LIST_BACKTESTS, { query }, options);
}
