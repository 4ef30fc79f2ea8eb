import type { AuditFilter } from '@loyaltyos/identity';
import { Problem } from '@loyaltyos/problems';
import { Type } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import { Choice } from '../../schema/choice.ts';
import { InstantIn } from '../../schema/instant.ts';
import { PageOf } from '../../schema/page.ts';
import { Label } from '../../schema/text.ts';
import { ACTIONS, AuditRecordSchema, auditRecordToWire, EXAMPLE_RECORD } from './audit-schema.ts';

export const listAudit = endpoint({
  id: 'audit.list',
  method: 'GET',
  path: '/audit',
  sdk: { function: 'listAuditRecords' },
  scope: 'audit:read',
  summary: 'List who changed what',
  description:
    'Every change of configuration, of keys and people, of points by hand, newest first: all, or those of somebody, of one ' +
    'kind, to one thing, in a span of time.',
  idempotency: 'read',
  pages: true,
  query: {
    from: Type.Optional(InstantIn('Recorded at or after.')),
    to: Type.Optional(InstantIn('Recorded before.')),
    actorId: Type.Optional(Label({ description: 'Only what this one did.', maxLength: 200, example: 'key_3h8v2m' })),
    action: Type.Optional(Choice('AuditAction', ACTIONS, 'Only this.')),
    subjectKind: Type.Optional(
      Label({ description: 'Only what was done to this, with `subjectId`.', maxLength: 200, example: 'rule-set' }),
    ),
    subjectId: Type.Optional(
      Label({ description: 'Only what was done to this, with `subjectKind`.', maxLength: 200, example: 'rs_01jzk3' }),
    ),
  },
  answers: {
    200: {
      description: 'A page of records.',
      schema: PageOf(AuditRecordSchema, 'AuditPage'),
      example: { data: [EXAMPLE_RECORD], nextCursor: null },
    },
  },
  problems: [],
  async handle({ principal, query, page, paged }, { engine }) {
    const { subjectKind, subjectId, ...filter } = query;
    const records = await engine.listAudit(principal, { ...page, ...filter, ...subjectOf(subjectKind, subjectId) });
    return { status: 200, body: paged(records, auditRecordToWire) };
  },
});

/** @throws Problem `malformed-request` for half of a subject. */
function subjectOf(kind: string | undefined, id: string | undefined): Pick<AuditFilter, 'subject'> {
  if (kind !== undefined && id !== undefined) return { subject: { kind, id } };
  if (kind === undefined && id === undefined) return {};
  const pointer = kind === undefined ? '/query/subjectKind' : '/query/subjectId';
  const message = 'A subject is its kind and its id: send both.';
  throw new Problem('malformed-request', { errors: [{ pointer, code: 'missing', message }] });
}
