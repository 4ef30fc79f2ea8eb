import type { Shape } from '../core/shape.ts';
import type { Json } from '../core/values.ts';
import type { AuditAction } from './audit-action.ts';
import type { AuditActor } from './audit-actor.ts';
import type { AuditSubject } from './audit-subject.ts';

/** One change: who, what, when, from where, to which version and why. It never changes. */
export interface AuditRecord {
  /** The id of the record. Ids sort by time. */
  auditId: string;
  /** When. Wall time, in a sandbox too whose clock was moved. */
  recordedAt: Date;
  actor: AuditActor;
  /** What was done. */
  action: AuditAction;
  subject: AuditSubject;
  /** The version that the change made or chose. */
  version?: number;
  /** Why, as whoever did it gave it. */
  reason?: string;
  /** The request by which it was done; absent where nobody called. */
  requestId?: string;
  /** The address that the request came from; forgotten after 400 days. */
  remoteAddress?: string;
  /** What else there is to say. `event`, where there is one, is the event of the journal that tells of it. */
  details: Record<string, Json>;
  /** Where on stripe 0 the journal tells of this record and its hash; absent for up to a minute. */
  journalSeq?: number;
}

/** Where it has instants. */
export const auditRecordShape: Shape = { fields: { recordedAt: 'instant' } };
