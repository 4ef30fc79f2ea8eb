import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions, IfMatchOrNoneMatchOptions } from '../../core/options.ts';
import type { SaveRuleSetRequest } from '../../models/save-rule-set-request.ts';
import { savedRuleSetShape, type SavedRuleSet } from '../../models/saved-rule-set.ts';

const SAVE_RULE_SET: Operation<SavedRuleSet> = {
  id: 'ruleSets.save',
  method: 'POST',
  path: '/rule-sets',
  idempotency: 'none',
  result: savedRuleSetShape,
};

/**
 * Save a rule set.
 *
 * Makes a rule set of this name, or the next version of it. The source is parsed, checked and compiled now; what does
 * not compile is a 422 with `diagnostics`, and nothing is saved. A new version does not run until it is activated. With
 * `If-Match` the version is made only if the newest one is still the one that you have seen, with `If-None-Match: *`
 * only if there is no rule set of this name yet.
 *
 * ```ts
 * const savedRuleSet = await client.ruleSets.save(
 *   {
 *     name: 'acme',
 *     source:
 *       'ruleset acme {\n  currencies GBP\n  rule base-earn { on order  earn rate { GBP: 2 } of order.total }\n}\n',
 *     note: 'First rules',
 *   },
 *   { ifNoneMatch: '*' },
 * );
 * console.log(savedRuleSet);
 * ```
 *
 * @param client The client that calls.
 * @param body A program, and why it was written.
 * @param options What this call has of its own.
 * @throws {ApiError} `precondition-failed`, `rule-set-invalid`
 */
export function saveRuleSet(
  client: LoyaltyOSCore,
  body: SaveRuleSetRequest,
  options?: CallOptions & IfMatchOrNoneMatchOptions,
): Call<SavedRuleSet> {
  return client.request(SAVE_RULE_SET, { body }, options);
}
