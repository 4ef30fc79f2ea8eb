import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import type { BacktestRequest } from '../../models/backtest-request.ts';
import { backtestShape, type Backtest } from '../../models/backtest.ts';

const CREATE_BACKTEST: Operation<Backtest> = {
  id: 'backtests.create',
  method: 'POST',
  path: '/rule-sets/backtests',
  idempotency: 'none',
  result: backtestShape,
};

/**
 * Try a rule set on stored orders.
 *
 * Runs a program against the stored orders of a period and reports what it would have granted against what was really
 * granted. It runs behind this answer: read the address of `Location` until its status is `done`. Nothing is written to
 * the ledger.
 *
 * ```ts
 * const backtest = await client.backtests.create({
 *   ruleSetId: 'rs_01jzk3v9q8h5n2m7c4x6r0t1wy',
 *   version: 2,
 *   from: '2026-01-01T00:00:00.000Z',
 *   to: '2026-02-01T00:00:00.000Z',
 * });
 * console.log(backtest);
 * ```
 *
 * @param client The client that calls.
 * @param body What to try: `source`, or `ruleSetId` with `version`. `against` names the rule set whose real grants it
 * is held against (absent: all); with `experiment` each arm is reported apart.
 * @param options What this call has of its own.
 * @throws {ApiError} `backtest-limit`, `rule-set-invalid`, `rule-set-not-found`
 */
export function createBacktest(client: LoyaltyOSCore, body: BacktestRequest, options?: CallOptions): Call<Backtest> {
  return client.request(CREATE_BACKTEST, { body }, options);
}
