import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions, IfMatchOptions } from '../../core/options.ts';
import type { ProgrammeRequest } from '../../models/programme-request.ts';
import type { Programme } from '../../models/programme.ts';

const PUT_PROGRAMME: Operation<Programme> = {
  id: 'programme.put',
  method: 'PUT',
  path: '/programme',
  idempotency: 'none',
};

/**
 * Change the programme.
 *
 * Writes the whole document as the next version, which every order recorded after this answer meets. `If-Match` names
 * the version that you have seen. Units that were earned keep their dates. Where tiers change, members are moved behind
 * the answer, and rule sets that run or are scheduled are compiled again; when one would not compile any more the
 * answer is 422 with `diagnostics`, and nothing changes. The base currency stays once anything has been recorded.
 *
 * ```ts
 * const programme = await client.programme.put(
 *   {
 *     currencies: ['GBP', 'EUR'],
 *     zone: 'Europe/London',
 *     tiers: [
 *       { name: 'Bronze', threshold: 0 },
 *       { name: 'Silver', threshold: 500 },
 *       { name: 'Gold', threshold: 2000 },
 *     ],
 *     tierPolicy: {
 *       measure: 'points',
 *       window: { kind: 'rolling', months: 12 },
 *       period: { kind: 'months', months: 12 },
 *       downgrade: 'one_level',
 *       graceDays: 30,
 *       returnsTakeBack: true,
 *     },
 *     accounts: {
 *       points: {
 *         expiry: { kind: 'rolling', months: 18 },
 *         pendingDays: 14,
 *         negative: 'allow_negative',
 *       },
 *       credit: { expiry: { kind: 'never' }, pendingDays: 0, negative: 'write_off' },
 *     },
 *     autoEnrol: false,
 *     pointValue: '0.005',
 *     customerAttributes: { plan: { type: 'string' } },
 *     lineAttributes: {},
 *     conversion: { points: 200, credit: '1.00' },
 *     transfers: { allowed: true, minPoints: 100, maxPoints: 10000 },
 *     adjustments: { maxPoints: 5000, maxCredit: '50.00' },
 *   },
 *   { ifMatch: '"1"' },
 * );
 * console.log(programme);
 * ```
 *
 * @param client The client that calls.
 * @param body The whole programme. What is left out is as a programme has it that does not say.
 * @param options What this call has of its own.
 * @throws {ApiError} `precondition-failed`, `precondition-required`, `rule-set-invalid`
 */
export function putProgramme(
  client: LoyaltyOSCore,
  body: ProgrammeRequest,
  options: CallOptions & IfMatchOptions,
): Call<Programme> {
  return client.request(PUT_PROGRAMME, { body }, options);
}
