import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** A new version of a rule set was stored. */
export const ruleSetSaved = eventType({
  name: 'rule_set.saved',
  description: 'A new version of a rule set was stored; it runs on nothing until it is activated.',
  schema: Type.Object(
    {
      ruleSetId: Type.String(),
      name: Type.String(),
      version: Type.Integer(),
      irHash: Type.String(),
      note: Type.String(),
    },
    { additionalProperties: false },
  ),
  example: {
    ruleSetId: 'rs_01',
    name: 'acme',
    version: 2,
    irHash: '5f0c6a4f0a5b2a2b9f2a0a6f1f0e8f2c9b7c1f7f2b1c7a1e0d9c8b7a6f5e4d3c',
    note: 'Gold earns 1.5 times',
  },
});
