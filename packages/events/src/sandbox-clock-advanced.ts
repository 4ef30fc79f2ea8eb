import { Type } from 'typebox';
import { eventType } from './event-type.ts';

/** A sandbox's test clock was set going. */
export const sandboxClockAdvanced = eventType({
  name: 'sandbox.clock_advanced',
  description: "A sandbox's business time was moved ahead; what fell due on the way follows, at its own time.",
  schema: Type.Object(
    { from: Type.String({ format: 'date-time' }), to: Type.String({ format: 'date-time' }) },
    { additionalProperties: false },
  ),
  example: { from: '2026-03-01T09:30:00Z', to: '2026-04-01T00:00:00Z' },
});
