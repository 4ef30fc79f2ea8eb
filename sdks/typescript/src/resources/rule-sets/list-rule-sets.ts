import type { LoyaltyOSCore } from '../../core/core.ts';
import type { Operation } from '../../core/operation.ts';
import type { CallOptions } from '../../core/options.ts';
import { requestPages, type PageBody, type PageQuery, type PagedCall } from '../../core/pages.ts';
import { ruleSetShape, type RuleSet } from '../../models/rule-set.ts';

const LIST_RULE_SETS: Operation<PageBody<RuleSet>> = {
  id: 'ruleSets.list',
  method: 'GET',
  path: '/rule-sets',
  idempotency: 'read',
  query: ['limit', 'cursor'],
  result: { fields: { data: { list: ruleSetShape } } },
};

/**
 * List rule sets.
 *
 * Every rule set with its versions: which one is active, who saved them and why, and what they cost to run.
 *
 * ```ts
 * for await (const ruleSet of client.ruleSets.list()) {
 *   console.log(ruleSet);
 * }
 * ```
 *
 * @param client The client that calls.
 * @param query Which of them, how many at once, and from where on.
 * @param options What this call has of its own.
 * @throws {ApiError} `invalid-cursor`
 */
export function listRuleSets(client: LoyaltyOSCore, query?: PageQuery, options?: CallOptions): PagedCall<RuleSet> {
  return requestPages(client, LIST_RULE_SETS, { query }, options);
}
