import { type Database, statement, type Transaction } from '@loyaltyos/database';
import { firstIdAt, type Instant } from '@loyaltyos/kernel';

/** For how long the log says from which address a change came. */
export const ORIGIN_KEPT_MS = 400 * 86_400_000;

// By the primary key, oldest first: ids sort by time.
const deleteOldOrigins = statement(
  'identity.forget-audit-origins',
  `DELETE FROM audit_origin
    WHERE tenant_id = $1
      AND audit_id IN (SELECT audit_id
                         FROM audit_origin
                        WHERE tenant_id = $1 AND audit_id < $2
                        ORDER BY audit_id
                        LIMIT $3)
   RETURNING 1 AS one`,
);

const selectOldest = statement(
  'identity.oldest-audit-origin',
  `SELECT r.recorded_at AS at
     FROM (SELECT tenant_id, audit_id FROM audit_origin WHERE tenant_id = $1 ORDER BY audit_id LIMIT 1) AS o
     JOIN audit_record AS r ON r.tenant_id = o.tenant_id AND r.audit_id = o.audit_id`,
);

/** Forgets the addresses of the oldest changes that are old enough. @returns how many, at most `limit`. */
export async function forgetOldOrigins(
  database: Database,
  tenantId: string,
  { now, limit }: { now: Instant; limit: number },
): Promise<number> {
  const end = firstIdAt('auditRecord', now - ORIGIN_KEPT_MS);
  const deleted = await database.transaction(tenantId, (tx) => tx.query(deleteOldOrigins, [tenantId, end, limit]));
  return deleted.length;
}

/** When the next address is old enough to be forgotten, in wall time; undefined when there is none. */
export async function nextOriginToForget(tx: Transaction, tenantId: string): Promise<Instant | undefined> {
  const [row] = await tx.query<{ at: Instant }>(selectOldest, [tenantId]);
  return row === undefined ? undefined : row.at + ORIGIN_KEPT_MS;
}
