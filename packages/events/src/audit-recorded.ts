import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** The journal learned of a record of the audit log. */
export const auditRecorded = eventType({
  name: 'audit.recorded',
  description:
    'The audit log has a record of a change: what was changed, and the hash of the whole record. It comes within a minute of the change.',
  schema: Type.Object(
    {
      auditId: Type.String(),
      action: Type.String(),
      subjectKind: Type.String({ description: 'What was changed: `rule-set`.' }),
      subjectId: Type.String(),
      recordHash: Type.String({ description: 'SHA-256 of the record, in hexadecimal digits.' }),
    },
    { additionalProperties: false },
  ),
  example: {
    auditId: 'aud_01',
    action: 'rule-set.saved',
    subjectKind: 'rule-set',
    subjectId: 'rs_01',
    recordHash: '5f0c6a4f0a5b2a2b9f2a0a6f1f0e8f2c9b7c1f7f2b1c7a1e0d9c8b7a6f5e4d3c',
  },
});
