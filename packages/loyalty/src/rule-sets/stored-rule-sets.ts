import { statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';
import type { Diagnostic, Ir } from '@loyaltyos/rules';

/** A rule set: its name and the number of its newest version. */
export interface RuleSetRow {
  readonly ruleSetId: string;
  readonly name: string;
  readonly latestVersion: number;
}

/** One immutable version of a rule set, without its program. */
export interface VersionRow {
  readonly ruleSetId: string;
  readonly version: number;
  readonly irHash: string;
  readonly complexity: number;
  readonly author: string;
  readonly note: string;
  readonly createdAt: Instant;
}

const RULE_SET = `rule_set_id AS "ruleSetId", name, latest_version AS "latestVersion"`;
const VERSION = `rule_set_id AS "ruleSetId", version, ir_hash AS "irHash", complexity, author, note,
          created_at AS "createdAt"`;

const selectByName = statement(
  'loyalty.rule-set-by-name',
  `SELECT ${RULE_SET} FROM rule_set WHERE tenant_id = $1 AND name = $2`,
);
const selectById = statement(
  'loyalty.rule-set-by-id',
  `SELECT ${RULE_SET} FROM rule_set WHERE tenant_id = $1 AND rule_set_id = $2`,
);
const selectPage = statement(
  'loyalty.rule-set-page',
  `SELECT ${RULE_SET} FROM rule_set WHERE tenant_id = $1 AND rule_set_id > $2 ORDER BY rule_set_id LIMIT $3`,
);
const selectVersion = statement(
  'loyalty.rule-set-version',
  `SELECT ${VERSION}, source, ir FROM rule_set_version WHERE tenant_id = $1 AND rule_set_id = $2 AND version = $3`,
);
const selectLatestVersions = statement(
  'loyalty.rule-set-latest-versions',
  `SELECT v.*
     FROM unnest($2::text[]) AS k (rule_set_id)
    CROSS JOIN LATERAL (
      SELECT ${VERSION}
        FROM rule_set_version
       WHERE tenant_id = $1 AND rule_set_id = k.rule_set_id COLLATE "C"
       ORDER BY version DESC
       LIMIT $3
    ) AS v`,
);
const upsertRuleSet = statement(
  'loyalty.save-rule-set',
  `INSERT INTO rule_set (tenant_id, rule_set_id, name, latest_version, created_at)
   VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (tenant_id, rule_set_id) DO UPDATE SET latest_version = EXCLUDED.latest_version`,
);
const insertVersion = statement(
  'loyalty.insert-rule-set-version',
  `INSERT INTO rule_set_version (tenant_id, rule_set_id, version, source, ir, ir_hash, complexity, diagnostics, author,
                                 note, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
export async function findRuleSetByName(
  tx: Transaction,
  tenantId: string,
  name: string,
): Promise<RuleSetRow | undefined> {
  const [row] = await tx.query<RuleSetRow>(selectByName, [tenantId, name]);
  return row;
}

export async function findRuleSet(
  tx: Transaction,
  tenantId: string,
  ruleSetId: string,
): Promise<RuleSetRow | undefined> {
  const [row] = await tx.query<RuleSetRow>(selectById, [tenantId, ruleSetId]);
  return row;
}

/** Rule sets in the order of their ids, those after `after`. */
export function readRuleSetPage(
  tx: Transaction,
  tenantId: string,
  query: { after: string; limit: number },
): Promise<readonly RuleSetRow[]> {
  return tx.query<RuleSetRow>(selectPage, [tenantId, query.after, query.limit]);
}

/** A version with its source and its program. */
export async function readVersion(
  tx: Transaction,
  tenantId: string,
  which: { ruleSetId: string; version: number },
): Promise<(VersionRow & { source: string; ir: Ir }) | undefined> {
  const [row] = await tx.query<VersionRow & { source: string; ir: Ir }>(selectVersion, [
    tenantId,
    which.ruleSetId,
    which.version,
  ]);
  return row;
}

/** The newest versions of each of the rule sets, at most `limit` of each, newest first. */
export function readLatestVersions(
  tx: Transaction,
  tenantId: string,
  query: { ruleSetIds: readonly string[]; limit: number },
): Promise<readonly VersionRow[]> {
  return tx.query<VersionRow>(selectLatestVersions, [tenantId, query.ruleSetIds, query.limit]);
}

/** Writes a version, and the rule set with it when it is the first. */
export async function insertRuleSetVersion(
  tx: Transaction,
  tenantId: string,
  saved: VersionRow & { name: string; source: string; ir: Ir; diagnostics: readonly Diagnostic[] },
): Promise<void> {
  const { ruleSetId, version, name } = saved;
  const createdAt = formatInstant(saved.createdAt);
  await Promise.all([
    tx.query(upsertRuleSet, [tenantId, ruleSetId, name, version, createdAt]),
    tx.query(insertVersion, [
      tenantId,
      ruleSetId,
      version,
      saved.source,
      JSON.stringify(saved.ir),
      saved.irHash,
      saved.complexity,
      JSON.stringify(saved.diagnostics),
      saved.author,
      saved.note,
      createdAt,
    ]),
  ]);
}
