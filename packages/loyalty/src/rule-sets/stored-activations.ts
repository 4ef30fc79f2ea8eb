import { statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';
import type { ActivationRecord } from './rule-set.ts';
import { PLACES, type Share } from './share.ts';

/** A decision about which version of a rule set runs; `version` is null where none shall. */
export interface ActivationRow {
  readonly ruleSetId: string;
  readonly number: number;
  readonly version: number | null;
  readonly share: Share | null;
  readonly effectiveAt: Instant;
}

/** What a rule set runs (null: nothing), and what it is to run later, if anything. */
export interface Standing {
  readonly active: number | null;
  /** The customers that it runs for; null: all. */
  readonly share: Share | null;
  readonly scheduled: ActivationRow | undefined;
}

/** A version that runs. */
export interface ActiveVersion {
  readonly ruleSetId: string;
  readonly version: number;
  /** The customers that it runs for; null: all. */
  readonly share: Share | null;
}

const selectActive = statement(
  'loyalty.active-versions',
  `SELECT r.rule_set_id AS "ruleSetId", a.version, a.experiment, a.share_from AS "from", a.share_to AS "to"
     FROM rule_set AS r
    CROSS JOIN LATERAL (
      SELECT version, experiment, share_from, share_to
        FROM rule_set_activation
       WHERE tenant_id = r.tenant_id AND rule_set_id = r.rule_set_id AND effective_at <= $2
       ORDER BY number DESC
       LIMIT 1
    ) AS a
    WHERE r.tenant_id = $1 AND a.version IS NOT NULL
    ORDER BY r.rule_set_id`,
);

// The same at the moment of recording: the stripes are locked, so their heads say when that is.
const selectActiveOnStripes = statement(
  'loyalty.active-versions-on-stripes',
  `SELECT r.rule_set_id AS "ruleSetId", a.version, a.experiment, a.share_from AS "from", a.share_to AS "to"
     FROM (SELECT max(greatest($2::timestamptz + clock_ahead_ms * interval '1 millisecond', recorded_at)) AS now
             FROM stripe_head
            WHERE tenant_id = $1 AND stripe = ANY ($3::smallint[])) AS h
    CROSS JOIN rule_set AS r
    CROSS JOIN LATERAL (
      SELECT version, experiment, share_from, share_to
        FROM rule_set_activation
       WHERE tenant_id = r.tenant_id AND rule_set_id = r.rule_set_id AND effective_at <= h.now
       ORDER BY number DESC
       LIMIT 1
    ) AS a
    WHERE r.tenant_id = $1 AND a.version IS NOT NULL
    ORDER BY r.rule_set_id`,
);

// The decision in force and those taken after it: what runs, and what is scheduled.
const selectStanding = statement(
  'loyalty.standing-activations',
  `SELECT a.rule_set_id AS "ruleSetId", a.number, a.version, a.effective_at AS "effectiveAt", a.experiment,
          a.share_from AS "from", a.share_to AS "to"
     FROM unnest($2::text[]) AS k (rule_set_id)
    CROSS JOIN LATERAL (
      SELECT rule_set_id, number, version, effective_at, experiment, share_from, share_to
        FROM rule_set_activation
       WHERE tenant_id = $1 AND rule_set_id = k.rule_set_id COLLATE "C"
         AND number >= coalesce((SELECT max(number)
                                   FROM rule_set_activation
                                  WHERE tenant_id = $1 AND rule_set_id = k.rule_set_id COLLATE "C"
                                    AND effective_at <= $3), 0)
    ) AS a
    ORDER BY a.rule_set_id, a.number`,
);

const selectShares = statement(
  'loyalty.experiment-shares',
  `SELECT DISTINCT experiment, share_from AS "from", share_to AS "to"
     FROM rule_set_activation
    WHERE tenant_id = $1 AND experiment = $2
    ORDER BY share_from, share_to`,
);

const selectPage = statement(
  'loyalty.activation-page',
  `SELECT number, version, effective_at AS "effectiveAt", experiment, share_from AS "from", share_to AS "to",
          author AS "decidedBy", created_at AS "decidedAt"
     FROM rule_set_activation
    WHERE tenant_id = $1 AND rule_set_id = $2 AND number < $3
    ORDER BY number DESC
    LIMIT $4`,
);

const selectLatestNumber = statement(
  'loyalty.latest-activation',
  'SELECT coalesce(max(number), 0) AS number FROM rule_set_activation WHERE tenant_id = $1 AND rule_set_id = $2',
);

const insertActivation = statement(
  'loyalty.insert-activation',
  `INSERT INTO rule_set_activation (tenant_id, rule_set_id, number, version, experiment, share_from, share_to,
                                    effective_at, author, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** The versions that orders run through at an instant, in the order of their rule sets' ids. */
export async function readActiveVersions(
  tx: Transaction,
  tenantId: string,
  at: Instant,
): Promise<readonly ActiveVersion[]> {
  const rows = await tx.query<Omit<ActiveVersion, 'share'> & ShareColumns>(selectActive, [tenantId, formatInstant(at)]);
  return rows.map(withShare);
}

/**
 * The versions that run for what is recorded next on stripes, which are locked: those at the tenant's business time. It costs
 * no statement more than the others. `wallNow` is the clock's.
 */
export async function readVersionsOnStripes(
  tx: Transaction,
  place: { tenantId: string; stripes: readonly number[] },
  wallNow: Instant,
): Promise<readonly ActiveVersion[]> {
  const values = [place.tenantId, formatInstant(wallNow), place.stripes];
  const rows = await tx.query<Omit<ActiveVersion, 'share'> & ShareColumns>(selectActiveOnStripes, values);
  return rows.map(withShare);
}

/** How each of the rule sets stands at an instant. */
export async function readStandings(
  tx: Transaction,
  tenantId: string,
  query: { ruleSetIds: readonly string[]; at: Instant },
): Promise<ReadonlyMap<string, Standing>> {
  const rows = await readOpenDecisions(tx, tenantId, query);
  return new Map(
    query.ruleSetIds.map((ruleSetId) => {
      const own = rows.filter((row) => row.ruleSetId === ruleSetId);
      const inForce = own.findLast((row) => row.effectiveAt <= query.at);
      const active = inForce?.version ?? null;
      return [
        ruleSetId,
        { active, share: inForce?.share ?? null, scheduled: own.findLast((row) => row.effectiveAt > query.at) },
      ];
    }),
  );
}

/** The decisions that still matter of each of the rule sets, in the order in which they were taken: the one in force at an instant, and later ones. */
export async function readOpenDecisions(
  tx: Transaction,
  tenantId: string,
  query: { ruleSetIds: readonly string[]; at: Instant },
): Promise<readonly ActivationRow[]> {
  const rows = await tx.query<Omit<ActivationRow, 'share'> & ShareColumns>(selectStanding, [
    tenantId,
    query.ruleSetIds,
    formatInstant(query.at),
  ]);
  return rows.map(withShare);
}

/** The shares that rule sets were ever given in an experiment. */
export function readExperimentShares(tx: Transaction, tenantId: string, experiment: string): Promise<readonly Share[]> {
  return tx.query<Share>(selectShares, [tenantId, experiment]);
}

/** The decisions about a rule set, newest first, those before `before`. */
export async function readActivationPage(
  tx: Transaction,
  tenantId: string,
  query: { ruleSetId: string; before: number; limit: number },
): Promise<readonly ActivationRecord[]> {
  const { ruleSetId, before, limit } = query;
  const rows = await tx.query<Omit<ActivationRecord, 'share'> & ShareColumns>(selectPage, [
    tenantId,
    ruleSetId,
    before,
    limit,
  ]);
  return rows.map((row) => {
    const { share, ...record } = withShare(row);
    return share === null ? record : { ...record, share };
  });
}

/** Writes a decision. The tenant's stripe is locked, so that numbers are given out one by one. */
export async function insertActivationRow(
  tx: Transaction,
  tenantId: string,
  decision: Omit<ActivationRow, 'number'> & { author: string; at: Instant },
): Promise<void> {
  const { ruleSetId, version, share, effectiveAt, author, at } = decision;
  const [latest] = await tx.query<{ number: number }>(selectLatestNumber, [tenantId, ruleSetId]);
  const number = (latest?.number ?? 0) + 1;
  await tx.query(insertActivation, [
    tenantId,
    ruleSetId,
    number,
    version,
    share?.experiment ?? null,
    share?.from ?? 0,
    share?.to ?? PLACES,
    formatInstant(effectiveAt),
    author,
    formatInstant(at),
  ]);
}

interface ShareColumns {
  readonly experiment: string | null;
  readonly from: number;
  readonly to: number;
}

function withShare<Row extends ShareColumns>({
  experiment,
  from,
  to,
  ...row
}: Row): Omit<Row, keyof ShareColumns> & { share: Share | null } {
  return { ...row, share: experiment === null ? null : { experiment, from, to } };
}
