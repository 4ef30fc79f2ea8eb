import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** It was decided which version of a rule set orders run through, from an instant on. */
export const ruleSetActivated = eventType({
  name: 'rule_set.activated',
  description: 'It was decided which version of a rule set orders run through, from an instant on.',
  schema: Type.Object(
    {
      ruleSetId: Type.String(),
      name: Type.String(),
      version: Type.Integer(),
      previousVersion: Type.Union([Type.Integer(), Type.Null()]),
      irHash: Type.String(),
      effectiveAt: Type.String({ format: 'date-time' }),
      share: Type.Optional(
        Type.Object(
          {
            experiment: Type.String(),
            from: Type.Integer({ description: 'Hundredths of a percent of the experiment’s hash, included.' }),
            to: Type.Integer({ description: 'Hundredths of a percent, excluded.' }),
          },
          { additionalProperties: false, description: 'The customers that it runs for; absent: all.' },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  example: {
    ruleSetId: 'rs_01',
    name: 'acme',
    version: 2,
    previousVersion: 1,
    irHash: '5f0c6a4f0a5b2a2b9f2a0a6f1f0e8f2c9b7c1f7f2b1c7a1e0d9c8b7a6f5e4d3c',
    effectiveAt: '2026-03-01T09:30:00.000Z',
  },
});
