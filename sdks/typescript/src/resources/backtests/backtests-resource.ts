import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { CallOptions } from '../../core/options.ts';
import type { PageQuery, PagedCall } from '../../core/pages.ts';
import type { BacktestRequest } from '../../models/backtest-request.ts';
import type { BacktestSummary } from '../../models/backtest-summary.ts';
import type { Backtest } from '../../models/backtest.ts';
import { cancelBacktest } from './cancel-backtest.ts';
import { createBacktest } from './create-backtest.ts';
import { getBacktest } from './get-backtest.ts';
import { listBacktests } from './list-backtests.ts';

/** Trials of rule sets on stored orders. */
export class BacktestsResource {
  readonly #client: LoyaltyOSCore;

  /** @internal */
  constructor(client: LoyaltyOSCore) {
    this.#client = client;
  }

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
   * @param query Which of them, how many at once, and from where on.
   * @param options What this call has of its own.
   * @throws {ApiError} `invalid-cursor`
   */
  list(query?: PageQuery, options?: CallOptions): PagedCall<BacktestSummary> {
    return listBacktests(this.#client, query, options);
  }

  /**
   * Try a rule set on stored orders.
   *
   * Runs a program against the stored orders of a period and reports what it would have granted against what was really
   * granted. It runs behind this answer: read the address of `Location` until its status is `done`. Nothing is written
   * to the ledger.
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
   * @param body What to try: `source`, or `ruleSetId` with `version`. `against` names the rule set whose real grants it
   * is held against (absent: all); with `experiment` each arm is reported apart.
   * @param options What this call has of its own.
   * @throws {ApiError} `backtest-limit`, `rule-set-invalid`, `rule-set-not-found`
   */
  create(body: BacktestRequest, options?: CallOptions): Call<Backtest> {
    return createBacktest(this.#client, body, options);
  }

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
   * @param backtestId The id of the backtest.
   * @param options What this call has of its own.
   * @throws {ApiError} `backtest-not-found`
   */
  get(backtestId: string, options?: CallOptions): Call<Backtest> {
    return getBacktest(this.#client, backtestId, options);
  }

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
   * @param backtestId The id of the backtest.
   * @param options What this call has of its own.
   * @throws {ApiError} `backtest-not-found`
   */
  cancel(backtestId: string, options?: CallOptions): Call<Backtest> {
    return cancelBacktest(this.#client, backtestId, options);
  }
}
