import { assert, parseInstant } from '@loyaltyos/kernel';
import type { Clock, Instant } from '@loyaltyos/kernel';

/** A clock that moves only when it is told to. */
export interface FrozenClock extends Clock {
  advance(ms: number): void;
  set(now: Instant): void;
}

/** @param start RFC 3339 text, or milliseconds since 1970; default 2026-03-01T12:00:00Z. */
export function frozenClock(start: string | Instant = '2026-03-01T12:00:00Z'): FrozenClock {
  const begin = typeof start === 'string' ? parseInstant(start) : start;
  assert(begin !== undefined, `not an instant: ${start}`);
  let now: Instant = begin;
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
    set: (instant) => {
      now = instant;
    },
  };
}
