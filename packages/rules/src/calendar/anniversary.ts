import { addToDay, type Duration } from './duration.ts';
import { addMonths, calendarDay, type DayNumber } from './local-date.ts';

/**
 * Whether `today` lies from `before` an anniversary of `date` to `after` it, both ends included. The first anniversary
 * is a year after `date`; 29 February has its anniversary on the 28th in other years.
 */
export function isAnniversary(date: DayNumber, before: Duration, after: Duration, today: DayNumber): boolean {
  const years = calendarDay(today).year - calendarDay(date).year;
  for (let year = Math.max(1, years - REACH); year <= years + REACH; year += 1) {
    const anniversary = addMonths(date, year * 12);
    if (today >= addToDay(anniversary, before, -1) && today <= addToDay(anniversary, after, 1)) return true;
  }
  return false;
}

/** The days before and after are at most 365, so they reach from one year into the next alone. */
const REACH = 1;
