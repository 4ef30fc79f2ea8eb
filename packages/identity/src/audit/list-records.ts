import { type Database, statement, type Statement } from '@loyaltyos/database';
import { firstIdAt, type Instant } from '@loyaltyos/kernel';
import type { AuditRecord } from './audit-record.ts';

/** Which records are wanted. What is absent does not narrow. */
export interface AuditFilter {
  readonly actorId?: string;
  readonly action?: string;
  readonly subject?: { readonly kind: string; readonly id: string };
  /** From this instant on. */
  readonly from?: Instant;
  /** Before this instant. */
  readonly to?: Instant;
}

/** A page of them, newest first. */
export interface AuditQuery extends AuditFilter {
  readonly limit: number;
  /** The id of the last record of the page before. */
  readonly before?: string;
}

const COLUMNS = `r.audit_id AS "auditId", r.recorded_at AS "recordedAt", r.actor_kind AS "actorKind",
          r.actor_id AS "actorId", r.action, r.subject_kind AS "subjectKind", r.subject_id AS "subjectId", r.version,
          r.reason, r.request_id AS "requestId", r.details, o.remote_address AS "remoteAddress", p.seq AS "journalSeq"`;
// The end of each page's statement. OFFSET 0 keeps what is joined to being looked up for the rows of the page.
const NEWEST_FIRST = `ORDER BY audit_id DESC
            LIMIT $4) AS r
     LEFT JOIN LATERAL (SELECT remote_address
                          FROM audit_origin
                         WHERE tenant_id = $1 AND audit_id = r.audit_id
                        OFFSET 0) AS o ON true
     LEFT JOIN LATERAL (SELECT seq
                          FROM audit_place
                         WHERE tenant_id = $1 AND audit_id = r.audit_id
                        OFFSET 0) AS p ON true
    ORDER BY r.audit_id DESC`;

// One for each index that a page is read from: it is one range of it, newest first, however many records there are.
const selectAll = statement(
  'identity.audit-page',
  `SELECT ${COLUMNS}
     FROM (SELECT * FROM audit_record
            WHERE tenant_id = $1 AND audit_id >= $2 AND audit_id < $3
            ${NEWEST_FIRST}`,
);
const selectByActor = statement(
  'identity.audit-page-by-actor',
  `SELECT ${COLUMNS}
     FROM (SELECT * FROM audit_record
            WHERE tenant_id = $1 AND audit_id >= $2 AND audit_id < $3 AND actor_id = $5
            ${NEWEST_FIRST}`,
);
const selectByAction = statement(
  'identity.audit-page-by-action',
  `SELECT ${COLUMNS}
     FROM (SELECT * FROM audit_record
            WHERE tenant_id = $1 AND audit_id >= $2 AND audit_id < $3 AND action = $5
            ${NEWEST_FIRST}`,
);
const selectByActorAndAction = statement(
  'identity.audit-page-by-actor-and-action',
  `SELECT ${COLUMNS}
     FROM (SELECT * FROM audit_record
            WHERE tenant_id = $1 AND audit_id >= $2 AND audit_id < $3 AND actor_id = $5 AND action = $6
            ${NEWEST_FIRST}`,
);
// Of one subject there are few: who and what are looked for among them.
const selectBySubject = statement(
  'identity.audit-page-by-subject',
  `SELECT ${COLUMNS}
     FROM (SELECT * FROM audit_record
            WHERE tenant_id = $1 AND audit_id >= $2 AND audit_id < $3 AND subject_kind = $5 AND subject_id = $6
              AND ($7::text IS NULL OR actor_id = $7) AND ($8::text IS NULL OR action = $8)
            ${NEWEST_FIRST}`,
);

/** The statement that reads a page by the index that fits, and what of the filter goes into it. */
export function auditPageStatement({ actorId, action, subject }: AuditFilter): {
  readonly statement: Statement;
  readonly values: readonly (string | null)[];
} {
  if (subject !== undefined) {
    return { statement: selectBySubject, values: [subject.kind, subject.id, actorId ?? null, action ?? null] };
  }
  if (actorId !== undefined && action !== undefined) {
    return { statement: selectByActorAndAction, values: [actorId, action] };
  }
  if (actorId !== undefined) return { statement: selectByActor, values: [actorId] };
  if (action !== undefined) return { statement: selectByAction, values: [action] };
  return { statement: selectAll, values: [] };
}

/** The ids among which a page's are: a span of time is a range of them. `~` sorts behind whatever an id has there. */
export function auditIdRange({ from, to, before }: Pick<AuditQuery, 'from' | 'to' | 'before'>): {
  readonly first: string;
  readonly end: string;
} {
  const first = from === undefined ? '' : firstIdAt('auditRecord', from);
  const end = to === undefined ? '~' : firstIdAt('auditRecord', to);
  return { first, end: before !== undefined && before < end ? before : end };
}

/** A tenant's records, newest first, at most `limit`. */
export async function listAuditRecords(
  database: Database,
  tenantId: string,
  query: AuditQuery,
): Promise<readonly AuditRecord[]> {
  const { first, end } = auditIdRange(query);
  const { statement: select, values } = auditPageStatement(query);
  const rows = await database.transaction(
    tenantId,
    (tx) => tx.query<Row>(select, [tenantId, first, end, query.limit, ...values]),
    { readOnly: true },
  );
  return rows.map(recordFromRow);
}

interface Row {
  readonly auditId: string;
  readonly recordedAt: Instant;
  readonly actorKind: string;
  readonly actorId: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly version: bigint | null;
  readonly reason: string | null;
  readonly requestId: string | null;
  readonly details: AuditRecord['details'];
  readonly remoteAddress: string | null;
  readonly journalSeq: bigint | null;
}

function recordFromRow(row: Row): AuditRecord {
  const { auditId, recordedAt, action, details, version, reason, requestId, remoteAddress, journalSeq } = row;
  return {
    auditId,
    recordedAt,
    actor: { kind: row.actorKind, id: row.actorId },
    action,
    subject: { kind: row.subjectKind, id: row.subjectId },
    details,
    ...(version === null ? {} : { version: Number(version) }),
    ...(reason === null ? {} : { reason }),
    ...(requestId === null ? {} : { requestId }),
    ...(remoteAddress === null ? {} : { remoteAddress }),
    ...(journalSeq === null ? {} : { journalSeq }),
  };
}
