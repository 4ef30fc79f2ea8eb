import type { Principal } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import type { Context } from '../context.ts';
import { pageOf, type Page, type PageQuery } from '../page.ts';
import type { ActivationRecord } from './rule-set.ts';
import { readActivationPage } from './stored-activations.ts';
import { findRuleSet } from './stored-rule-sets.ts';

/** Above every number of a decision. */
const NEWEST = 2_147_483_647;

/**
 * The decisions about which version of a rule set runs, newest first. They are never changed, so that reading page by
 * page misses none.
 *
 * @throws Problem `rule-set-not-found`.
 */
export async function listActivations(
  { database }: Context,
  principal: Principal,
  { ruleSetId, limit, after }: PageQuery & { ruleSetId: string },
): Promise<Page<ActivationRecord>> {
  const { tenantId } = principal.tenant;
  const query = { ruleSetId, before: typeof after === 'number' ? after : NEWEST, limit: limit + 1 };
  const [ruleSet, rows] = await database.transaction(tenantId, (tx) =>
    Promise.all([findRuleSet(tx, tenantId, ruleSetId), readActivationPage(tx, tenantId, query)]),
  );
  if (ruleSet === undefined) throw new Problem('rule-set-not-found');
  return pageOf(rows, limit, (row) => row.number);
}
