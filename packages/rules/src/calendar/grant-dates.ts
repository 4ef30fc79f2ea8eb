import type { Instant } from '@loyaltyos/kernel';
import type { Grant } from '../outcome.ts';
import { parseLocalDate } from './local-date.ts';
import { shiftInstant, theZone } from './periods.ts';

/** When what a rule granted can be spent, and until when. */
export interface GrantDates {
  /** Undefined: as the programme says. */
  readonly availableAt: Instant | undefined;
  /** The first instant at which it cannot be spent any more; null: never; undefined: as the programme says. */
  readonly expiresAt: Instant | null | undefined;
}

/** The dates that a grant's rule sets, counted from the event. A day of expiry still counts whole, in the zone. */
export function grantDates(
  { pending, expires }: Pick<Grant, 'pending' | 'expires'>,
  occurredAt: Instant,
  zoneName: string,
): GrantDates {
  const zone = theZone(zoneName);
  const availableAt = pending === undefined ? undefined : shiftInstant(occurredAt, pending, 1, zone);
  switch (expires?.kind) {
    case undefined:
      return { availableAt, expiresAt: undefined };
    case 'never':
      return { availableAt, expiresAt: null };
    case 'after':
      return { availableAt, expiresAt: shiftInstant(occurredAt, expires.duration, 1, zone) };
    case 'on': {
      const day = parseLocalDate(expires.date);
      return { availableAt, expiresAt: day === undefined ? null : zone.instantOf({ day: day + 1, millisecond: 0 }) };
    }
  }
}
