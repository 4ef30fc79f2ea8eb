import { createHash } from 'node:crypto';
import type { Instant, Json } from '@loyaltyos/kernel';

/** One change, as the audit log tells of it. */
export interface AuditRecord {
  readonly auditId: string;
  /** Wall time. */
  readonly recordedAt: Instant;
  readonly actor: { readonly kind: string; readonly id: string };
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly version?: number;
  readonly reason?: string;
  readonly requestId?: string;
  /** Absent where nobody called, and once it was forgotten. */
  readonly remoteAddress?: string;
  readonly details: { readonly [member: string]: Json };
  /** Where on the tenant's own stripe the journal tells of the record; absent until it does. */
  readonly journalSeq?: bigint;
}

/** A record as it is stored: what its hash covers. */
export interface StoredAuditRecord {
  readonly auditId: string;
  /** Microseconds since 1970, as PostgreSQL keeps it. */
  readonly recordedAtMicros: bigint;
  readonly actorKind: string;
  readonly actorId: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly version: bigint | null;
  readonly reason: string | null;
  readonly requestId: string | null;
  readonly originHash: Buffer | null;
  /** The stored text. */
  readonly details: string;
}

/** The columns of a `StoredAuditRecord`, of the table under the alias `r`. */
export const STORED_AUDIT_RECORD = `r.audit_id AS "auditId",
          (extract(epoch FROM r.recorded_at) * 1000000)::bigint AS "recordedAtMicros", r.actor_kind AS "actorKind",
          r.actor_id AS "actorId", r.action, r.subject_kind AS "subjectKind", r.subject_id AS "subjectId", r.version,
          r.reason, r.request_id AS "requestId", r.origin_hash AS "originHash", r.details::text AS details`;

/** The hash by which the journal vouches for a record: of everything that is stored of it, SHA-256 in hexadecimal digits. */
export function auditRecordHash(record: StoredAuditRecord): string {
  const { auditId, recordedAtMicros, actorKind, actorId, action, subjectKind, subjectId, details } = record;
  const { version, reason, requestId } = record;
  const origin = record.originHash?.toString('hex') ?? null;
  const which = version === null ? null : String(version);
  const members = [actorKind, actorId, action, subjectKind, subjectId, which, reason, requestId, origin];
  const text = `audit\n${auditId}\n${recordedAtMicros}\n${JSON.stringify(members)}\n${details}`;
  return createHash('sha256').update(text).digest('hex');
}

/** What a record keeps of an address for ever: enough to check the address while it is there, nothing to find it by. */
export function originHash(salt: Uint8Array, remoteAddress: string): Buffer {
  return createHash('sha256').update('audit-origin\n').update(salt).update(remoteAddress).digest();
}
