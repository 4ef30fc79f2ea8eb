import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { ruleSetVersionShape, type RuleSetVersion } from '../../models/rule-set-version.ts';

const GET_RULE_SET_VERSION: Operation<RuleSetVersion> = {
  id: 'ruleSets.getVersion',
  method: 'GET',
  path: '/rule-sets/{ruleSetId}/versions/{version}',
  idempotency: 'read',
  result: ruleSetVersionShape,
};

/**
 * Get a version of a rule set.
 *
 * The source of a version, what it compiles to, who saved it and why. A version never changes.
 *
 * ```ts
 * const ruleSetVersion = await client.ruleSets.getVersion(
 *   'rs_01jzk3v9q8h5n2m7c4x6r0t1wy',
 *   1,
 * );
 * console.log(ruleSetVersion);
 * ```
 *
 * @param client The client that calls.
 * @param ruleSetId The id of the rule set.
 * @param version The version, from 1.
 * @param options What this call has of its own.
 * @throws {ApiError} `rule-set-not-found`
 */
export function getRuleSetVersion(
  client: LoyaltyOSCore,
  ruleSetId: string,
  version: number,
  options?: CallOptions,
): Call<RuleSetVersion> {
  return client.request(GET_RULE_SET_VERSION, { path: { ruleSetId, version } }, options);
}
