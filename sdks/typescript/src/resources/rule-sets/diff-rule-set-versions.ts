import type { Call } from '../../core/call.ts';
import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import type { RuleSetDiff } from '../../models/rule-set-diff.ts';

const DIFF_RULE_SET_VERSIONS: Operation<RuleSetDiff> = {
  id: 'ruleSets.diff',
  method: 'GET',
  path: '/rule-sets/{ruleSetId}/diff',
  idempotency: 'read',
  query: ['from', 'to'],
};

/** What `diffRuleSetVersions` may be asked. */
export interface DiffRuleSetVersionsQuery {
  /** The version to start from. */
  readonly from: number;
  /** The version to come to. */
  readonly to: number;
}

/**
 * Compare two versions.
 *
 * What became different from one version of a rule set to another: in the text, and in what it means.
 *
 * ```ts
 * const ruleSetDiff = await client.ruleSets.diff('rs_01jzk3v9q8h5n2m7c4x6r0t1wy', {
 *   from: 1,
 *   to: 2,
 * });
 * console.log(ruleSetDiff);
 * ```
 *
 * @param client The client that calls.
 * @param ruleSetId The id of the rule set.
 * @param query What is asked for.
 * @param options What this call has of its own.
 * @throws {ApiError} `rule-set-not-found`
 */
export function diffRuleSetVersions(
  client: LoyaltyOSCore,
  ruleSetId: string,
  query: DiffRuleSetVersionsQuery,
  options?: CallOptions,
): Call<RuleSetDiff> {
  return client.request(DIFF_RULE_SET_VERSIONS, { path: { ruleSetId }, query }, options);
}
