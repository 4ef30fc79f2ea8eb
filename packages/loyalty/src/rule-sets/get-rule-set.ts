import type { Principal } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import { businessTime } from '../business-time.ts';
import type { Context } from '../context.ts';
import { ruleSetSummary, VERSIONS_SHOWN } from './list-rule-sets.ts';
import type { RuleSetSummary } from './rule-set.ts';
import { readStandings } from './stored-activations.ts';
import { findRuleSet, readLatestVersions } from './stored-rule-sets.ts';

/**
 * A rule set with its newest versions.
 *
 * @throws Problem `rule-set-not-found`.
 */
export async function getRuleSet(
  { database, clock }: Context,
  principal: Principal,
  { ruleSetId }: { ruleSetId: string },
): Promise<RuleSetSummary> {
  const { tenantId } = principal.tenant;
  const ruleSetIds = [ruleSetId];
  return database.transaction(
    tenantId,
    async (tx) => {
      const at = await businessTime(tx, principal.tenant, clock);
      const [ruleSet, versions, standings] = await Promise.all([
        findRuleSet(tx, tenantId, ruleSetId),
        readLatestVersions(tx, tenantId, { ruleSetIds, limit: VERSIONS_SHOWN }),
        readStandings(tx, tenantId, { ruleSetIds, at }),
      ]);
      if (ruleSet === undefined) throw new Problem('rule-set-not-found');
      return ruleSetSummary(ruleSet, standings.get(ruleSetId), versions);
    },
    { isolation: 'repeatable read', readOnly: true },
  );
}
