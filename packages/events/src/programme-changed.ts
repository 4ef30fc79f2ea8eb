import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** The programme's settings got a new version. */
export const programmeChanged = eventType({
  name: 'programme.changed',
  description: 'The programme’s settings got a new version.',
  schema: Type.Object({ version: Type.Integer() }, { additionalProperties: false }),
  example: { version: 1 },
});
