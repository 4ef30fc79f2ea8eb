import { randomBytes } from 'node:crypto';
import { rowsOf, statement, type Transaction } from '@loyaltyos/database';
import { assert, formatInstant, type Instant, type Json, newId } from '@loyaltyos/kernel';
import type { Principal } from '../principal.ts';
import type { AuditAction } from './actions.ts';
import { originHash } from './audit-record.ts';

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

/** Who did it. Of an operator's command: kind `operator`, and the account that it runs under. */
export type Actor = Pick<Principal, 'id' | 'origin'> & { readonly kind: Principal['kind'] | 'operator' };

/** A change, and who made it. */
export interface ChangeBy {
  readonly actor: Actor;
  readonly change: Change;
}

/** What a record may hold, in characters. What people write is bounded where it comes in: more than this is a bug. */
const MOST_CHARACTERS = { id: 200, reason: 2000, details: 8000 } as const;
const SALT_BYTES = 16;

// In the order of the parameters.
const COLUMNS = [
  { column: 'audit_id', type: 'text', name: 'auditId' },
  { column: 'actor_kind', type: 'text', name: 'actorKind' },
  { column: 'actor_id', type: 'text', name: 'actorId' },
  { column: 'action', type: 'text', name: 'action' },
  { column: 'subject_kind', type: 'text', name: 'subjectKind' },
  { column: 'subject_id', type: 'text', name: 'subjectId' },
  { column: 'version', type: 'bigint', name: 'version' },
  { column: 'reason', type: 'text', name: 'reason' },
  { column: 'request_id', type: 'text', name: 'requestId' },
  { column: 'origin_hash', type: 'bytea', name: 'originHash' },
  { column: 'details', type: 'json', name: 'details' },
  { column: 'remote_address', type: 'text', name: 'remoteAddress' },
  { column: 'salt', type: 'bytea', name: 'salt' },
] as const satisfies readonly { column: string; type: string; name: keyof Row }[];
const ROWS = rowsOf(3, Object.fromEntries(COLUMNS.map(({ column, type }) => [column, type])));

// The record, and that the journal is to tell of it, and where it came from: one statement, whatever their number.
const insertRecords = statement(
  'identity.insert-audit-records',
  `WITH given AS (SELECT * FROM ${ROWS} AS g),
        recorded AS (
          INSERT INTO audit_record (tenant_id, audit_id, recorded_at, actor_kind, actor_id, action, subject_kind, subject_id,
                                    version, reason, request_id, origin_hash, details)
          SELECT $1, audit_id, $2, actor_kind, actor_id, action, subject_kind, subject_id, version, reason, request_id,
                 origin_hash, details
            FROM given),
        placed AS (
          INSERT INTO audit_place (tenant_id, audit_id, seq) SELECT $1, audit_id, NULL FROM given)
   INSERT INTO audit_origin (tenant_id, audit_id, remote_address, salt)
   SELECT $1, audit_id, remote_address, salt FROM given WHERE remote_address IS NOT NULL`,
);

/**
 * Writes one record of the audit log, in the transaction that makes the change: there is never one without the other. It is sent
 * with what the transaction sends next, at the latest with COMMIT, and locks nothing that others want.
 *
 * @param now wall time, also where the change belongs to a sandbox with a clock of its own.
 */
export async function recordChange(
  tx: Transaction,
  { tenantId, actor, now }: { tenantId: string; actor: Actor; now: Instant },
  change: Change,
): Promise<void> {
  recordChanges(tx, { tenantId, now }, [{ actor, change }]);
}

/** Writes a record for each of the changes that a transaction makes; no statement where there is none. */
export function recordChanges(
  tx: Transaction,
  { tenantId, now }: { tenantId: string; now: Instant },
  changes: readonly ChangeBy[],
): void {
  if (changes.length === 0) return;
  const rows = changes.map((change) => rowOf(change, now));
  const values = COLUMNS.map(({ name }) => rows.map((row) => row[name]));
  tx.send(insertRecords, [tenantId, formatInstant(now), ...values]);
}

interface Row {
  readonly auditId: string;
  readonly actorKind: string;
  readonly actorId: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly version: number | null;
  readonly reason: string | null;
  readonly requestId: string | null;
  readonly originHash: Buffer | null;
  readonly details: string;
  readonly remoteAddress: string | null;
  readonly salt: Buffer | null;
}

function rowOf({ actor, change }: ChangeBy, now: Instant): Row {
  const { subject, reason = null, version = null } = change;
  const details = JSON.stringify(change.details ?? {});
  const remoteAddress = actor.origin?.remoteAddress ?? null;
  const salt = remoteAddress === null ? null : randomBytes(SALT_BYTES);
  for (const id of [actor.id, subject.kind, subject.id]) {
    assert(id.length > 0 && id.length <= MOST_CHARACTERS.id, 'an audit record names who and what, briefly');
  }
  assert(reason === null || reason.length <= MOST_CHARACTERS.reason, 'a reason is brief');
  assert(details.length <= MOST_CHARACTERS.details, 'the details of an audit record are brief');
  return {
    auditId: newId('auditRecord', now),
    actorKind: actor.kind,
    actorId: actor.id,
    action: change.action,
    subjectKind: subject.kind,
    subjectId: subject.id,
    version,
    reason,
    requestId: actor.origin?.requestId ?? null,
    originHash: salt === null || remoteAddress === null ? null : originHash(salt, remoteAddress),
    details,
    remoteAddress,
    salt,
  };
}
