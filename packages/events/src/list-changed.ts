import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** A named list got a new version. */
export const listChanged = eventType({
  name: 'list.changed',
  description: 'A named list that rule sets look things up in got a new version.',
  schema: Type.Object(
    { name: Type.String(), version: Type.Integer(), members: Type.Integer({ description: 'How many it has now.' }) },
    { additionalProperties: false },
  ),
  example: { name: 'excluded-skus', version: 3, members: 1200 },
});
