import type { Principal } from '@loyaltyos/identity';
import { DEFAULT_BUDGET } from '@loyaltyos/rules';
import { businessTime } from '../business-time.ts';
import type { Context } from '../context.ts';
import { pageOf, type Page, type PageQuery } from '../page.ts';
import type { RuleSetSummary, RuleSetVersionSummary, VersionStatus } from './rule-set.ts';
import { readStandings, type Standing } from './stored-activations.ts';
import { readLatestVersions, readRuleSetPage, type RuleSetRow, type VersionRow } from './stored-rule-sets.ts';

/** How many versions of each rule set are shown. */
export const VERSIONS_SHOWN = 50;

/** Rule sets in the order in which they were created, each with its newest versions. */
export async function listRuleSets(
  { database, clock }: Context,
  principal: Principal,
  { limit, after }: PageQuery,
): Promise<Page<RuleSetSummary>> {
  const { tenantId } = principal.tenant;
  return database.transaction(tenantId, async (tx) => {
    const found = await readRuleSetPage(tx, tenantId, {
      after: typeof after === 'string' ? after : '',
      limit: limit + 1,
    });
    const page = pageOf(found, limit, (row) => row.ruleSetId);
    const ruleSetIds = page.rows.map((row) => row.ruleSetId);
    const at = await businessTime(tx, principal.tenant, clock);
    const [versions, standings] = await Promise.all([
      readLatestVersions(tx, tenantId, { ruleSetIds, limit: VERSIONS_SHOWN }),
      readStandings(tx, tenantId, { ruleSetIds, at }),
    ]);
    const rows = page.rows.map((ruleSet) => {
      const own = versions.filter((version) => version.ruleSetId === ruleSet.ruleSetId);
      return ruleSetSummary(ruleSet, standings.get(ruleSet.ruleSetId), own);
    });
    return { ...page, rows };
  });
}

/** A rule set with what its standing makes of its versions. */
export function ruleSetSummary(
  { ruleSetId, name, latestVersion }: RuleSetRow,
  standing: Standing | undefined,
  versions: readonly VersionRow[],
): RuleSetSummary {
  const share = standing?.active == null ? null : standing.share;
  return {
    ruleSetId,
    name,
    activeVersion: standing?.active ?? null,
    ...(share === null ? {} : { activeShare: share }),
    latestVersion,
    versions: versions.map((version) => versionSummary(standing, version)),
  };
}

/** A version as lists show it, with what its rule set's standing makes of it. */
export function versionSummary(standing: Standing | undefined, version: VersionRow): RuleSetVersionSummary {
  return {
    version: version.version,
    status: statusOf(standing, version.version),
    irHash: version.irHash,
    complexity: { score: version.complexity, budget: DEFAULT_BUDGET },
    author: version.author,
    note: version.note,
    createdAt: version.createdAt,
  };
}

function statusOf(standing: Standing | undefined, version: number): VersionStatus {
  if (standing?.active === version) return 'active';
  return standing?.scheduled?.version === version ? 'scheduled' : 'draft';
}
