import { formatInstant } from '@loyaltyos/kernel';
import { Problem } from '@loyaltyos/problems';
import { Type, type Static } from 'typebox';
import { endpoint } from '../../endpoint.ts';
import type { ClockAdvance, ClockAdvanced } from '../../engine.ts';
import { DurationIn } from '../../schema/duration.ts';
import { InstantIn, InstantOut } from '../../schema/instant.ts';
import { Closed, Open } from '../../schema/object.ts';
import { count } from '../../schema/plain.ts';
import { toWireInteger } from '../../schema/points.ts';

const ClockRequest = Closed(
  {
    to: Type.Optional(InstantIn('Until this moment. Either this or `by`.')),
    by: Type.Optional(
      DurationIn('So far: weeks, days of 24 hours, hours, minutes and seconds in ISO 8601, ten years at most.'),
    ),
  },
  { name: 'ClockRequest', description: 'How far the clock goes: `to` or `by`. Never back.' },
);

const ClockResult = Open(
  {
    now: InstantOut("The sandbox's business time."),
    matured: count('Times that points matured.'),
    expired: count('Times that points expired.'),
    releasedHolds: count('Holds that ran out.'),
    tierChanges: count('Times that a tier changed.'),
  },
  { name: 'ClockResult', description: 'What time it is now, and what fell due on the way.' },
);

export const advanceClock = endpoint({
  id: 'sandbox.advanceClock',
  method: 'POST',
  path: '/sandbox/clock/advance',
  sdk: { function: 'advanceSandboxClock' },
  scope: 'sandbox:write',
  summary: "Advance a sandbox's clock",
  description:
    "Moves a sandbox's business time ahead and does what falls due on the way, in order: points mature and expire, holds " +
    'run out, tiers end. Tokens and signatures go by the wall clock nevertheless. Only in a sandbox.',
  idempotency: 'none',
  audits: 'clock.advanced',
  body: {
    schema: ClockRequest,
    examples: { by: { by: 'P30D' }, to: { to: '2027-01-01T00:00:00Z' } },
  },
  answers: {
    200: {
      description: 'The clock was advanced.',
      schema: ClockResult,
      example: { now: '2026-03-31T09:30:00.000Z', matured: 2, expired: 1, releasedHolds: 0, tierChanges: 0 },
    },
  },
  problems: ['sandbox-only'],
  async handle({ principal, body }, { engine }) {
    return { status: 200, body: clockToWire(await engine.advanceClock(principal, readAdvance(body))) };
  },
});

/** @throws Problem `malformed-request` unless it names exactly one of `to` and `by`. */
function readAdvance({ to, by }: Static<typeof ClockRequest>): ClockAdvance {
  if (to !== undefined && by === undefined) return { to };
  if (by !== undefined && to === undefined) return { byMs: by };
  const message = 'Send either to or by.';
  throw new Problem('malformed-request', { errors: [{ pointer: '', code: 'one-time', message }] });
}

function clockToWire(advanced: ClockAdvanced): Static<typeof ClockResult> {
  return {
    now: formatInstant(advanced.now),
    matured: toWireInteger(advanced.matured),
    expired: toWireInteger(advanced.expired),
    releasedHolds: toWireInteger(advanced.releasedHolds),
    tierChanges: toWireInteger(advanced.tierChanges),
  };
}
