import type { Principal } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import { businessTime } from '../business-time.ts';
import type { Context } from '../context.ts';
import { versionSummary } from './list-rule-sets.ts';
import type { RuleSetVersion } from './rule-set.ts';
import { readStandings } from './stored-activations.ts';
import { findRuleSet, readVersion } from './stored-rule-sets.ts';

/** @throws Problem `rule-set-not-found`. */
export async function getRuleSetVersion(
  { database, clock }: Context,
  principal: Principal,
  which: { ruleSetId: string; version: number },
): Promise<RuleSetVersion> {
  const { tenantId } = principal.tenant;
  return database.transaction(tenantId, async (tx) => {
    const at = await businessTime(tx, principal.tenant, clock);
    const [ruleSet, version, standings] = await Promise.all([
      findRuleSet(tx, tenantId, which.ruleSetId),
      readVersion(tx, tenantId, which),
      readStandings(tx, tenantId, { ruleSetIds: [which.ruleSetId], at }),
    ]);
    if (ruleSet === undefined || version === undefined) throw new Problem('rule-set-not-found');
    const { ruleSetId, name } = ruleSet;
    return { ...versionSummary(standings.get(ruleSetId), version), ruleSetId, name, source: version.source };
  });
}
