import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { requestPages, type PageBody, type PageQuery, type PagedCall } from '../../core/pages.ts';
import { activationRecordShape, type ActivationRecord } from '../../models/activation-record.ts';

const LIST_RULE_SET_ACTIVATIONS: Operation<PageBody<ActivationRecord>> = {
  id: 'ruleSets.activations',
  method: 'GET',
  path: '/rule-sets/{ruleSetId}/activations',
  idempotency: 'read',
  query: ['limit', 'cursor'],
  result: { fields: { data: { list: activationRecordShape } } },
};

/**
 * List who activated what.
 *
 * Every decision about which version of a rule set runs, newest first: what, from when, and by whom.
 *
 * ```ts
 * for await (const activationRecord of client.ruleSets.activations(
 *   'rs_01jzk3v9q8h5n2m7c4x6r0t1wy',
 * )) {
 *   console.log(activationRecord);
 * }
 * ```
 *
 * @param client The client that calls.
 * @param ruleSetId The id of the rule set.
 * @param query Which of them, how many at once, and from where on.
 * @param options What this call has of its own.
 * @throws {ApiError} `invalid-cursor`, `rule-set-not-found`
 */
export function listRuleSetActivations(
  client: LoyaltyOSCore,
  ruleSetId: string,
  query?: PageQuery,
  options?: CallOptions,
): PagedCall<ActivationRecord> {
  return requestPages(client, LIST_RULE_SET_ACTIVATIONS, { path: { ruleSetId }, query }, options);
}
