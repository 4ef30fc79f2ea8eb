import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { ruleSetShape, type RuleSet } from '../../models/rule-set.ts';

const GET_RULE_SET: Operation<RuleSet> = {
  id: 'ruleSets.get',
  method: 'GET',
  path: '/rule-sets/{ruleSetId}',
  idempotency: 'read',
  result: ruleSetShape,
};

/**
 * Get a rule set.
 *
 * A rule set with its newest versions and which of them runs. The `ETag` is its newest version: sent as `If-Match` with
 * the next save, it keeps two editors from overwriting each other.
 *
 * ```ts
 * const ruleSet = await client.ruleSets.get('rs_01jzk3v9q8h5n2m7c4x6r0t1wy');
 * console.log(ruleSet);
 * ```
 *
 * @param client The client that calls.
 * @param ruleSetId The id of the rule set.
 * @param options What this call has of its own.
 * @throws {ApiError} `rule-set-not-found`
 */
export function getRuleSet(client: LoyaltyOSCore, ruleSetId: string, options?: CallOptions): Call<RuleSet> {
  return client.request(GET_RULE_SET, { path: { ruleSetId } }, options);
}
