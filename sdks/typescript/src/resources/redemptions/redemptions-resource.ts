import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { CallOptions, IdempotencyOptions } from '../../core/options.ts';
import type { PagedCall } from '../../core/pages.ts';
import type { CaptureRequest } from '../../models/capture-request.ts';
import type { RedemptionRequest } from '../../models/redemption-request.ts';
import type { RedemptionResult } from '../../models/redemption-result.ts';
import type { Redemption } from '../../models/redemption.ts';
import { captureRedemption } from './capture-redemption.ts';
import { createRedemption } from './create-redemption.ts';
import { getRedemption } from './get-redemption.ts';
import { listRedemptions, type ListRedemptionsQuery } from './list-redemptions.ts';
import { releaseRedemption } from './release-redemption.ts';
import { reverseRedemption } from './reverse-redemption.ts';

/** Points and credit that are spent, at once or held first. */
export class RedemptionsResource {
  readonly #client: LoyaltyOSCore;

  /** @internal */
  constructor(client: LoyaltyOSCore) {
    this.#client = client;
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
   * @param query Which of them, how many at once, and from where on.
   * @param options What this call has of its own.
   * @throws {ApiError} `invalid-cursor`
   */
  list(query?: ListRedemptionsQuery, options?: CallOptions): PagedCall<Redemption> {
    return listRedemptions(this.#client, query, options);
  }

  /**
   * Redeem points or credit.
   *
   * Spends points or store credit of a customer, at once or held first. What expires soonest is spent first. Where
   * there is too little the answer is a 409 and nothing is written.
   *
   * ```ts
   * const redemptionResult = await client.redemptions.create({
   *   customerId: 'cust_a1b2',
   *   points: 500,
   *   orderId: 'ord_8k2p',
   * });
   * console.log(redemptionResult);
   * ```
   *
   * @param body What is spent: `points` or `credit`. With `orderId` it comes back in proportion when the order is
   * returned; the order may arrive later.
   * @param options What this call has of its own.
   * @throws {ApiError} `customer-erased`, `idempotency-key-required`, `idempotency-key-reused`, `insufficient-credit`,
   * `insufficient-points`, `redemption-limit`, `unknown-customer`
   */
  create(body: RedemptionRequest, options?: CallOptions & IdempotencyOptions): Call<RedemptionResult> {
    return createRedemption(this.#client, body, options);
  }

  /**
   * Get a redemption.
   *
   * What is held or was spent, and what of it came back.
   *
   * ```ts
   * const redemption = await client.redemptions.get('red_01jzk3v9q8h5n2m7c4x6r0t1wy');
   * console.log(redemption);
   * ```
   *
   * @param redemptionId The id of the redemption.
   * @param options What this call has of its own.
   * @throws {ApiError} `redemption-not-found`
   */
  get(redemptionId: string, options?: CallOptions): Call<Redemption> {
    return getRedemption(this.#client, redemptionId, options);
  }

  /**
   * Capture what is held.
   *
   * Spends what a redemption holds, in whole or in part. What is not captured is released at once.
   *
   * ```ts
   * const redemptionResult = await client.redemptions.capture(
   *   'red_01jzk3v9q8h5n2m7c4x6r0t1wy',
   * );
   * console.log(redemptionResult);
   * ```
   *
   * @param redemptionId The id of the redemption.
   * @param body How much of what is held is spent; the rest is released. Without members: all of it.
   * @param options What this call has of its own.
   * @throws {ApiError} `customer-erased`, `idempotency-key-required`, `idempotency-key-reused`, `redemption-not-found`,
   * `redemption-state`
   */
  capture(
    redemptionId: string,
    body?: CaptureRequest,
    options?: CallOptions & IdempotencyOptions,
  ): Call<RedemptionResult> {
    return captureRedemption(this.#client, redemptionId, body, options);
  }

  /**
   * Release what is held.
   *
   * Makes what a redemption holds available again. Nothing is spent. Lots that expired meanwhile stay expired.
   *
   * ```ts
   * const redemptionResult = await client.redemptions.release(
   *   'red_01jzk3v9q8h5n2m7c4x6r0t1wy',
   * );
   * console.log(redemptionResult);
   * ```
   *
   * @param redemptionId The id of the redemption.
   * @param options What this call has of its own.
   * @throws {ApiError} `balance-limit`, `customer-erased`, `idempotency-key-required`, `idempotency-key-reused`,
   * `redemption-not-found`, `redemption-state`
   */
  release(redemptionId: string, options?: CallOptions & IdempotencyOptions): Call<RedemptionResult> {
    return releaseRedemption(this.#client, redemptionId, options);
  }

  /**
   * Reverse a redemption.
   *
   * Gives back what a redemption spent, to the lots that it came from and with the expiry that they had; what came back
   * before by returns does not come back twice.
   *
   * ```ts
   * const redemptionResult = await client.redemptions.reverse(
   *   'red_01jzk3v9q8h5n2m7c4x6r0t1wy',
   * );
   * console.log(redemptionResult);
   * ```
   *
   * @param redemptionId The id of the redemption.
   * @param options What this call has of its own.
   * @throws {ApiError} `balance-limit`, `customer-erased`, `idempotency-key-required`, `idempotency-key-reused`,
   * `redemption-not-found`, `redemption-state`
   */
  reverse(redemptionId: string, options?: CallOptions & IdempotencyOptions): Call<RedemptionResult> {
    return reverseRedemption(this.#client, redemptionId, options);
  }
}
