import { AUDIT_ACTIONS, type AuditAction, type AuditRecord } from '@loyaltyos/identity';
import { formatInstant, type Json } from '@loyaltyos/kernel';
import { Type, type Static } from 'typebox';
import { OpenEnum } from '../../schema/choice.ts';
import { InstantOut } from '../../schema/instant.ts';
import { Open } from '../../schema/object.ts';
import { count, prose } from '../../schema/plain.ts';
import { toWireInteger } from '../../schema/points.ts';

export const ACTIONS = Object.keys(AUDIT_ACTIONS) as AuditAction[];

/** Who acts. Named here because the schema is for people: the kinds that principals have, and the operator. */
const ACTOR_KINDS = ['key', 'certificate', 'member', 'customer', 'operator', 'system'] as const;

const Actor = Open(
  { kind: OpenEnum('ActorKind', ACTOR_KINDS, 'What did it.'), id: prose('Which one.', 'key_3h8v2m') },
  { name: 'AuditActor', description: 'Who made a change.' },
);

const Subject = Open(
  { kind: prose('What kind of thing.', 'rule-set'), id: prose('Which one.', 'rs_01jzk3v9q8h5n2m7c4x6r0t1wy') },
  { name: 'AuditSubject', description: 'What was changed.' },
);

export const AuditRecordSchema = Open(
  {
    auditId: prose('The id of the record. Ids sort by time.', 'aud_01jzk3v9q8h5n2m7c4x6r0t1wy'),
    recordedAt: InstantOut('When. Wall time, in a sandbox too whose clock was moved.'),
    actor: Actor,
    action: OpenEnum('AuditAction', ACTIONS, 'What was done.'),
    subject: Subject,
    version: Type.Optional(count('The version that the change made or chose.')),
    reason: Type.Optional(prose('Why, as whoever did it gave it.', 'Double points in May')),
    requestId: Type.Optional(prose('The request by which it was done; absent where nobody called.', 'req_01jzk3v9q8')),
    remoteAddress: Type.Optional(
      prose('The address that the request came from; forgotten after 400 days.', '192.0.2.7'),
    ),
    details: Type.Unsafe<Readonly<Record<string, Json>>>({
      type: 'object',
      additionalProperties: true,
      description:
        'What else there is to say. `event`, where there is one, is the event of the journal that tells of it.',
    }),
    journalSeq: Type.Optional(
      count('Where on stripe 0 the journal tells of this record and its hash; absent for up to a minute.'),
    ),
  },
  {
    name: 'AuditRecord',
    description: 'One change: who, what, when, from where, to which version and why. It never changes.',
  },
);

export const EXAMPLE_RECORD: Static<typeof AuditRecordSchema> = {
  auditId: 'aud_01jzk3v9q8h5n2m7c4x6r0t1wy',
  recordedAt: '2026-03-01T09:30:00.000Z',
  actor: { kind: 'key', id: 'key_3h8v2m' },
  action: 'rule-set.saved',
  subject: { kind: 'rule-set', id: 'rs_01jzk3v9q8h5n2m7c4x6r0t1wy' },
  version: 2,
  reason: 'Double points in May',
  requestId: 'req_01jzk3v9q8h5n2m7c4x6r0t1wy',
  remoteAddress: '192.0.2.7',
  details: { name: 'acme', event: { type: 'rule_set.saved', stripe: 0, seq: 41 } },
  journalSeq: 57,
};

export function auditRecordToWire({
  recordedAt,
  journalSeq,
  action,
  actor,
  ...record
}: AuditRecord): Static<typeof AuditRecordSchema> {
  return {
    ...record,
    recordedAt: formatInstant(recordedAt),
    action: action as AuditAction,
    actor: actor as Static<typeof Actor>,
    ...(journalSeq === undefined ? {} : { journalSeq: toWireInteger(journalSeq) }),
  };
}
