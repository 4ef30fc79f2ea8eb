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
