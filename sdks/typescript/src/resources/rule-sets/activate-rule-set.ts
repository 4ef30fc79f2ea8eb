import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import type { ActivateRuleSetRequest } from '../../models/activate-rule-set-request.ts';
import { ruleSetActivationShape, type RuleSetActivation } from '../../models/rule-set-activation.ts';

const ACTIVATE_RULE_SET: Operation<RuleSetActivation> = {
  id: 'ruleSets.activate',
  method: 'POST',
  path: '/rule-sets/{ruleSetId}/activate',
  idempotency: 'none',
  result: ruleSetActivationShape,
};

/**
 * Activate a version of a rule set.
 *
 * Makes a version the one that runs, in place of the one before: at once, or at a moment to come. With `share` it runs
 * for a share of the customers, and for the others nothing of this rule set does.
 *
 * ```ts
 * const ruleSetActivation = await client.ruleSets.activate(
 *   'rs_01jzk3v9q8h5n2m7c4x6r0t1wy',
 *   { version: 1 },
 * );
 * console.log(ruleSetActivation);
 * ```
 *
 * @param client The client that calls.
 * @param ruleSetId The id of the rule set.
 * @param body Which version, from when, and for whom.
 * @param options What this call has of its own.
 * @throws {ApiError} `rule-set-not-found`, `rule-set-outdated`
 */
export function activateRuleSet(
  client: LoyaltyOSCore,
  ruleSetId: string,
  body: ActivateRuleSetRequest,
  options?: CallOptions,
): Call<RuleSetActivation> {
  return client.request(ACTIVATE_RULE_SET, { path: { ruleSetId }, body }, options);
}
