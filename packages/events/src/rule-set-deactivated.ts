import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** It was decided that no version of a rule set runs, from an instant on. */
export const ruleSetDeactivated = eventType({
  name: 'rule_set.deactivated',
  description: 'It was decided that no version of a rule set runs, from an instant on.',
  schema: Type.Object(
    {
      ruleSetId: Type.String(),
      name: Type.String(),
      previousVersion: Type.Union([Type.Integer(), Type.Null()]),
      effectiveAt: Type.String({ format: 'date-time' }),
    },
    { additionalProperties: false },
  ),
  example: { ruleSetId: 'rs_01', name: 'acme', previousVersion: 2, effectiveAt: '2026-03-01T09:30:00.000Z' },
});
