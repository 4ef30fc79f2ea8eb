import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import type { DeactivateRuleSetRequest } from '../../models/deactivate-rule-set-request.ts';
import { ruleSetDeactivationShape, type RuleSetDeactivation } from '../../models/rule-set-deactivation.ts';

const DEACTIVATE_RULE_SET: Operation<RuleSetDeactivation> = {
  id: 'ruleSets.deactivate',
  method: 'POST',
  path: '/rule-sets/{ruleSetId}/deactivate',
  idempotency: 'none',
  result: ruleSetDeactivationShape,
};

/**
 * Deactivate a rule set.
 *
 * No version of the rule set runs any more: at once, or from a moment to come. What was scheduled is called off. Points
 * that it granted stay.
 *
 * ```ts
 * const ruleSetDeactivation = await client.ruleSets.deactivate(
 *   'rs_01jzk3v9q8h5n2m7c4x6r0t1wy',
 * );
 * console.log(ruleSetDeactivation);
 * ```
 *
 * @param client The client that calls.
 * @param ruleSetId The id of the rule set.
 * @param body From when no version runs.
 * @param options What this call has of its own.
 * @throws {ApiError} `rule-set-not-found`
 */
export function deactivateRuleSet(
  client: LoyaltyOSCore,
  ruleSetId: string,
  body?: DeactivateRuleSetRequest,
  options?: CallOptions,
): Call<RuleSetDeactivation> {
  return client.request(DEACTIVATE_RULE_SET, { path: { ruleSetId }, body }, options);
}
