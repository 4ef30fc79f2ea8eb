import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import type { Programme } from '../../models/programme.ts';

const GET_PROGRAMME: Operation<Programme> = {
  id: 'programme.get',
  method: 'GET',
  path: '/programme',
  idempotency: 'read',
};

/**
 * Get the programme.
 *
 * The tenant's settings as one document: currencies, time zone, tiers, how long points and credit live, what may be
 * converted, transferred and adjusted. Its `ETag` is what a change names as `If-Match`.
 *
 * ```ts
 * const programme = await client.programme.get();
 * console.log(programme);
 * ```
 *
 * @param client The client that calls.
 * @param options What this call has of its own.
 */
export function getProgramme(client: LoyaltyOSCore, options?: CallOptions): Call<Programme> {
  return client.request(GET_PROGRAMME, {}, options);
}
