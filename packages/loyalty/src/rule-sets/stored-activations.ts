import { statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';

/** A decision about which version of a rule set runs; `version` is null where none shall. */
export interface ActivationRow {
  readonly ruleSetId: string;
  readonly number: number;
  readonly version: number | null;
  readonly effectiveAt: Instant;
}

/** What a rule set runs (null: nothing), and what it is to run later, if anything. */
export interface Standing {
  readonly active: number | null;
  readonly scheduled: ActivationRow | undefined;
}

/** A version that runs. */
export interface ActiveVersion {
  readonly ruleSetId: string;
  readonly version: number;
}

const selectActive = statement(
  'loyalty.active-versions',
  `SELECT r.rule_set_id AS "ruleSetId", a.version
     FROM rule_set AS r
    CROSS JOIN LATERAL (
      SELECT version
        FROM rule_set_activation
       WHERE tenant_id = r.tenant_id AND rule_set_id = r.rule_set_id AND effective_at <= $2
       ORDER BY number DESC
       LIMIT 1
    ) AS a
    WHERE r.tenant_id = $1 AND a.version IS NOT NULL
    ORDER BY r.rule_set_id`,
);

// The decision in force and those taken after it: what runs, and what is scheduled.
const selectStanding = statement(
  'loyalty.standing-activations',
  `SELECT a.rule_set_id AS "ruleSetId", a.number, a.version, a.effective_at AS "effectiveAt"
     FROM unnest($2::text[]) AS k (rule_set_id)
    CROSS JOIN LATERAL (
      SELECT rule_set_id, number, version, effective_at
        FROM rule_set_activation
       WHERE tenant_id = $1 AND rule_set_id = k.rule_set_id COLLATE "C"
         AND number >= coalesce((SELECT max(number)
                                   FROM rule_set_activation
                                  WHERE tenant_id = $1 AND rule_set_id = k.rule_set_id COLLATE "C"
                                    AND effective_at <= $3), 0)
    ) AS a
    ORDER BY a.rule_set_id, a.number`,
);

const selectLatestNumber = statement(
  'loyalty.latest-activation',
  'SELECT coalesce(max(number), 0) AS number FROM rule_set_activation WHERE tenant_id = $1 AND rule_set_id = $2',
);

const insertActivation = statement(
  'loyalty.insert-activation',
  `INSERT INTO rule_set_activation (tenant_id, rule_set_id, number, version, effective_at, author, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

/** The versions that orders run through at an instant, in the order of their rule sets' ids. */
export function readActiveVersions(tx: Transaction, tenantId: string, at: Instant): Promise<readonly ActiveVersion[]> {
  return tx.query<ActiveVersion>(selectActive, [tenantId, formatInstant(at)]);
}

/** How each of the rule sets stands at an instant. */
export async function readStandings(
  tx: Transaction,
  tenantId: string,
  query: { ruleSetIds: readonly string[]; at: Instant },
): Promise<ReadonlyMap<string, Standing>> {
  const rows = await tx.query<ActivationRow>(selectStanding, [tenantId, query.ruleSetIds, formatInstant(query.at)]);
  return new Map(
    query.ruleSetIds.map((ruleSetId) => {
      const own = rows.filter((row) => row.ruleSetId === ruleSetId);
      const active = own.findLast((row) => row.effectiveAt <= query.at)?.version ?? null;
      return [ruleSetId, { active, scheduled: own.findLast((row) => row.effectiveAt > query.at) }];
    }),
  );
}

/** Writes a decision. The tenant's stripe is locked, so that numbers are given out one by one. */
export async function insertActivationRow(
  tx: Transaction,
  tenantId: string,
  decision: { ruleSetId: string; version: number | null; effectiveAt: Instant; author: string; at: Instant },
): Promise<void> {
  const { ruleSetId, version, effectiveAt, author, at } = decision;
  const [latest] = await tx.query<{ number: number }>(selectLatestNumber, [tenantId, ruleSetId]);
  const number = (latest?.number ?? 0) + 1;
  const values = [tenantId, ruleSetId, number, version, formatInstant(effectiveAt), author, formatInstant(at)];
  await tx.query(insertActivation, values);
}
