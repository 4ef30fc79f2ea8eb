import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { redemptionShape, type Redemption } from '../../models/redemption.ts';

const GET_REDEMPTION: Operation<Redemption> = {
  id: 'redemptions.get',
  method: 'GET',
  path: '/redemptions/{redemptionId}',
  idempotency: 'read',
  result: redemptionShape,
};

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
 * @param client The client that calls.
 * @param redemptionId The id of the redemption.
 * @param options What this call has of its own.
 * @throws {ApiError} `redemption-not-found`
 */
export function getRedemption(client: LoyaltyOSCore, redemptionId: string, options?: CallOptions): Call<Redemption> {
  return client.request(GET_REDEMPTION, { path: { redemptionId } }, options);
}
