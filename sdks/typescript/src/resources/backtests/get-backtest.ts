import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { backtestShape, type Backtest } from '../../models/backtest.ts';

const GET_BACKTEST: Operation<Backtest> = {
  id: 'backtests.get',
  method: 'GET',
  path: '/rule-sets/backtests/{backtestId}',
  idempotency: 'read',
  result: backtestShape,
};

/**
 * Get a backtest.
 *
 * How far a trial on stored orders is, and its report when it is done.
 *
 * ```ts
 * const backtest = await client.backtests.get('bt_01jzk3v9q8h5n2m7c4x6r0t1wy');
 * console.log(backtest);
 * ```
 *
 * @param client The client that calls.
 * @param backtestId The id of the backtest.
 * @param options What this call has of its own.
 * @throws {ApiError} `backtest-not-found`
 */
export function getBacktest(client: LoyaltyOSCore, backtestId: string, options?: CallOptions): Call<Backtest> {
  return client.request(GET_BACKTEST, { path: { backtestId } }, options);
}
