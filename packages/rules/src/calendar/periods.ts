import type { Instant } from '@loyaltyos/kernel';
import type { Period } from '../needs.ts';
import { addToDay, type Duration } from './duration.ts';
import { calendarDay, dayNumber, daysInMonth, daysSinceMonday, formatLocalDate } from './local-date.ts';
import type { LocalDate } from './local-date.ts';
import { zoneNamed, type Zone } from './zone.ts';

/** Local days, both ends included; an absent end is open. */
export interface DayRange {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** Instants after `after`, up to and including `until`; an absent end is open. */
export interface InstantRange {
  readonly after?: Instant;
  readonly until?: Instant;
}

/** The local day that a counter's share of an event belongs to. `zone` is `program.zone`. */
export function counterDay(occurredAt: Instant, zone: string): LocalDate {
  return formatLocalDate(theZone(zone).local(occurredAt).day);
}

/**
 * The days whose shares count towards a cap: the whole calendar period around the event (weeks begin on Monday), or as
 * many days as the duration says, the day of the event being the last; `ever` has no bounds.
 */
export function counterDays(period: Period, occurredAt: Instant, zone: string): DayRange {
  if (period === 'ever') return {};
  const { day } = theZone(zone).local(occurredAt);
  if (typeof period === 'object') return range(addToDay(day, period, -1) + 1, day);
  const { year, month } = calendarDay(day);
  switch (period) {
    case 'day':
      return range(day, day);
    case 'week':
      return range(day - daysSinceMonday(day), day - daysSinceMonday(day) + 6);
    case 'month':
      return range(dayNumber(year, month, 1), dayNumber(year, month, daysInMonth(year, month)));
    case 'year':
      return range(dayNumber(year, 1, 1), dayNumber(year, 12, 31));
  }
}

/**
 * What a history aggregate spans: `history.orders(30d)` begins at the same local time 30 days before the event and ends
 * with the event; without a window, everything recorded.
 */
export function historyWindow(window: Duration | undefined, occurredAt: Instant, zone: string): InstantRange {
  if (window === undefined) return {};
  return { after: shiftInstant(occurredAt, window, -1, theZone(zone)), until: occurredAt };
}

/** The instant a duration later (1) or earlier (-1): days and longer keep the local time, hours and minutes are exact. */
export function shiftInstant(instant: Instant, duration: Duration, times: 1 | -1, zone: Zone): Instant {
  switch (duration.unit) {
    case 'min':
      return instant + times * duration.amount * 60_000;
    case 'h':
      return instant + times * duration.amount * 3_600_000;
    default: {
      const { day, millisecond } = zone.local(instant);
      return zone.instantOf({ day: addToDay(day, duration, times), millisecond });
    }
  }
}

function range(from: number, to: number): DayRange {
  return { from: formatLocalDate(from), to: formatLocalDate(to) };
}

/** The zone of a compiled program; one this engine does not know, and so never compiled here, counts as UTC. */
export function theZone(name: string): Zone {
  return zoneNamed(name) ?? UTC;
}

const UTC: Zone = {
  name: 'UTC',
  local: (instant) => ({
    day: Math.floor(instant / 86_400_000),
    millisecond: instant - Math.floor(instant / 86_400_000) * 86_400_000,
  }),
  instantOf: ({ day, millisecond }) => day * 86_400_000 + millisecond,
};
