import { statement, type Transaction } from '@loyaltyos/database';
import { formatInstant, type Instant, type Json, newId } from '@loyaltyos/kernel';
import type { Principal } from '../principal.ts';
import type { AuditAction } from './actions.ts';

/** What was done, to what. */
export interface Change {
  readonly action: AuditAction;
  /** What was changed: `rule-set` and its id. */
  readonly subject: { readonly kind: string; readonly id: string };
  /** The version that the change made or chose. */
  readonly version?: number;
  /** As whoever did it gave it. */
  readonly reason?: string;
  /** What else there is to say. No secrets, no PII of customers. */
  readonly details?: { readonly [member: string]: Json };
}

/** Who did it. Of an operator's command: kind `operator`, and what the command is called. */
export type Actor = Pick<Principal, 'id' | 'origin'> & { readonly kind: Principal['kind'] | 'operator' | 'system' };

const insertRecord = statement(
  'identity.insert-audit-record',
  `INSERT INTO audit_record (tenant_id, audit_id, recorded_at, actor_kind, actor_id, action, subject_kind, subject_id,
                             version, reason, request_id, remote_address, details)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);

/**
 * Writes one record of the audit log, in the transaction that makes the change: there is never one without the other.
 *
 * @param now wall time, also where the change belongs to a sandbox with a clock of its own.
 */
export async function recordChange(
  tx: Transaction,
  { tenantId, actor, now }: { tenantId: string; actor: Actor; now: Instant },
  change: Change,
): Promise<void> {
  await tx.query(insertRecord, [
    tenantId,
    newId('auditRecord', now),
    formatInstant(now),
    actor.kind,
    actor.id,
    change.action,
    change.subject.kind,
    change.subject.id,
    change.version ?? null,
    change.reason ?? null,
    actor.origin?.requestId ?? null,
    actor.origin?.remoteAddress ?? null,
    JSON.stringify(change.details ?? {}),
  ]);
}
