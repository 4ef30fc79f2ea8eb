import { unreachable, type Instant } from '@loyaltyos/kernel';
import type { Account } from '@loyaltyos/ledger';
import { addMonths, calendarDay, dayNumber, daysInMonth, zoneNamed, type DayNumber, type Zone } from '@loyaltyos/rules';
import type { ExpiryPolicy, ProgrammeDocument } from './programme.ts';

/** When the units of a lot can be spent, and until when. */
export interface LotDates {
  readonly availableAt: Instant;
  /** The first instant at which they cannot be spent any more; null: never. */
  readonly expiresAt: Instant | null;
}

/**
 * The dates of units that were earned at an instant, as the programme sets them for the account.
 *
 * They become available at the same local time so many days later, and expire at the end of a local day: 24:00 in the
 * programme's zone, whatever its clocks did in between. Where a month is shorter its last day stands for the day that it
 * lacks, and 28 February for the 29th.
 */
export function lotDates(
  programme: Pick<ProgrammeDocument, 'accounts' | 'zone'>,
  account: Account,
  occurredAt: Instant,
): LotDates {
  const { expiry, pendingDays } = programme.accounts[account];
  // Most programmes on most orders: nothing to reckon.
  if (expiry.kind === 'never' && pendingDays === 0) return { availableAt: occurredAt, expiresAt: null };
  const zone = zoneOf(programme);
  const { day, millisecond } = zone.local(occurredAt);
  const lastDay = lastDayOf(expiry, day);
  return {
    availableAt: pendingDays === 0 ? occurredAt : zone.instantOf({ day: day + pendingDays, millisecond }),
    expiresAt: lastDay === undefined ? null : endOfDay(zone, lastDay),
  };
}

/** The last day on which units earned on a day can be spent; undefined: there is none. */
export function lastDayOf(expiry: ExpiryPolicy, earned: DayNumber): DayNumber | undefined {
  switch (expiry.kind) {
    case 'never':
      return undefined;
    case 'rolling':
      return 'days' in expiry ? earned + expiry.days : addMonths(earned, expiry.months);
    case 'calendar':
      return nextOf(expiry.dates, addMonths(earned, expiry.atLeastMonths));
    default:
      return unreachable(expiry);
  }
}

/** The first of the days `MM-DD` that is this day or a later one. */
export function nextOf(dates: readonly string[], day: DayNumber): DayNumber {
  const { year } = calendarDay(day);
  const candidates = [year, year + 1].flatMap((inYear) => dates.map((date) => dayInYear(date, inYear)));
  return Math.min(...candidates.filter((candidate) => candidate >= day));
}

/** A day `MM-DD` of a year. 29 February is the 28th where there is none. */
export function dayInYear(date: string, year: number): DayNumber {
  const [month, day] = [Number(date.slice(0, 2)), Number(date.slice(3, 5))];
  return dayNumber(year, month, Math.min(day, daysInMonth(year, month)));
}

/** The first instant after a local day. */
export function endOfDay(zone: Zone, day: DayNumber): Instant {
  return zone.instantOf({ day: day + 1, millisecond: 0 });
}

/** The programme's zone. One that a later edition of the tz database no longer knows counts as UTC. */
export function zoneOf({ zone }: Pick<ProgrammeDocument, 'zone'>): Zone {
  return zoneNamed(zone) ?? zoneNamed('UTC')!;
}
