import { type Database, statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant } from '@loyaltyos/kernel';

/** Something to be done behind the answers, for one tenant. */
export interface DueWork {
  readonly tenantId: string;
  readonly kind: string;
  readonly subject: string;
}

/** Work that this process may do until its lease ends. */
export interface LeasedWork extends DueWork {
  /** How often somebody has begun it, this time included. */
  readonly attempts: number;
}

const insertWork = statement(
  'loyalty.schedule-work',
  `INSERT INTO work_due (tenant_id, kind, subject, due_at, lease_until, attempts)
   VALUES ($1, $2, $3, $4, '-infinity', 0)
   ON CONFLICT (tenant_id, kind, subject) DO UPDATE SET due_at = least(work_due.due_at, EXCLUDED.due_at)`,
);

// SKIP LOCKED: of several processes each takes another row, and none waits.
const leaseWork = statement(
  'loyalty.lease-work',
  `UPDATE work_due AS w
      SET lease_until = $2, attempts = w.attempts + 1
     FROM (SELECT tenant_id, kind, subject
             FROM work_due
            WHERE due_at <= $1 AND lease_until <= $1 AND kind = ANY ($3)
            ORDER BY due_at
            LIMIT 1
              FOR UPDATE SKIP LOCKED) AS next
    WHERE w.tenant_id = next.tenant_id AND w.kind = next.kind AND w.subject = next.subject
   RETURNING w.tenant_id AS "tenantId", w.kind, w.subject, w.attempts`,
);

// Whoever lost the lease finds another count of attempts and touches nothing.
const extendLease = statement(
  'loyalty.extend-lease',
  `UPDATE work_due SET lease_until = $5
    WHERE tenant_id = $1 AND kind = $2 AND subject = $3 AND attempts = $4
   RETURNING subject`,
);
const deleteWork = statement(
  'loyalty.finish-work',
  'DELETE FROM work_due WHERE tenant_id = $1 AND kind = $2 AND subject = $3 AND attempts = $4',
);

// The count of attempts only grows, so that whoever lost a lease long ago cannot mistake a later one for it.
const postponeWork = statement(
  'loyalty.put-off-work',
  `UPDATE work_due SET due_at = coalesce($5, due_at), lease_until = '-infinity'
    WHERE tenant_id = $1 AND kind = $2 AND subject = $3 AND attempts = $4`,
);

const selectLag = statement(
  'loyalty.work-lag',
  `SELECT kind, extract(epoch FROM $1::timestamptz - min(due_at))::float8 AS seconds
     FROM work_due
    WHERE due_at <= $1 AND lease_until <= $1
    GROUP BY kind`,
);

/** Puts work on the list, in the transaction that makes it necessary. */
export async function scheduleWork(tx: Transaction, work: DueWork & { dueAt: Instant }): Promise<void> {
  await tx.query(insertWork, [work.tenantId, work.kind, work.subject, formatInstant(work.dueAt)]);
}

/** Takes the work that is due longest and that nobody holds. */
export async function takeWork(
  database: Database,
  kinds: readonly string[],
  lease: { now: Instant; until: Instant },
): Promise<LeasedWork | undefined> {
  const [work] = await database.directory((tx) =>
    tx.query<LeasedWork>(leaseWork, [formatInstant(lease.now), formatInstant(lease.until), kinds]),
  );
  return work;
}

/** @returns false when somebody else has taken the work over. */
export async function holdWork(database: Database, work: LeasedWork, until: Instant): Promise<boolean> {
  const { tenantId, kind, subject, attempts } = work;
  const rows = await database.directory((tx) =>
    tx.query(extendLease, [tenantId, kind, subject, attempts, formatInstant(until)]),
  );
  return rows.length > 0;
}

/** Takes work off the list, if this process still holds it. */
export async function finishWork(database: Database, work: LeasedWork): Promise<void> {
  const { tenantId, kind, subject, attempts } = work;
  await database.directory((tx) => tx.query(deleteWork, [tenantId, kind, subject, attempts]));
}

/** Leaves work on the list for later, if this process still holds it: it is due again at an instant of wall time. */
export async function putOffWork(database: Database, work: LeasedWork, dueAt: Instant): Promise<void> {
  await endLease(database, work, formatInstant(dueAt));
}

/** Leaves work on the list for whoever comes next, if this process still holds it. */
export async function letGoOfWork(database: Database, work: LeasedWork): Promise<void> {
  await endLease(database, work, null);
}

async function endLease(database: Database, work: LeasedWork, dueAt: string | null): Promise<void> {
  const { tenantId, kind, subject, attempts } = work;
  await database.directory((tx) => tx.query(postponeWork, [tenantId, kind, subject, attempts, dueAt]));
}

/** By kind, for how many seconds the oldest work has been due that nobody is doing. Kinds that have none are not there. */
export async function readWorkLag(database: Database, now: Instant): Promise<ReadonlyMap<string, number>> {
  const rows = await database.directory((tx) =>
    tx.query<{ kind: string; seconds: number }>(selectLag, [formatInstant(now)]),
  );
  return new Map(rows.map(({ kind, seconds }) => [kind, seconds]));
}
