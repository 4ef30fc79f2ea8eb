import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { backtestShape, type Backtest } from '../../models/backtest.ts';

const CANCEL_BACKTEST: Operation<Backtest> = {
  id: 'backtests.cancel',
  method: 'DELETE',
  path: '/rule-sets/backtests/{backtestId}',
  idempotency: 'none',
  result: backtestShape,
};

/**
 * Cancel a backtest.
 *
 * Ends a trial that waits or runs. One that has ended stays as it is, with its report.
 *
 * ```ts
 * const backtest = await client.backtests.cancel('bt_01jzk3v9q8h5n2m7c4x6r0t1wy');
 * console.log(backtest);
 * ```
 *
 * @param client The client that calls.
 * @param backtestId The id of the backtest.
 * @param options What this call has of its own.
 * @throws {ApiError} `backtest-not-found`
 */
export function cancelBacktest(client: LoyaltyOSCore, backtestId: string, options?: CallOptions): Call<Backtest> {
  return client.request(CANCEL_BACKTEST, { path: { backtestId } }, options);
}
