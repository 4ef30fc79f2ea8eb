import { isAnniversary } from '../calendar/anniversary.ts';
import { isWholeDays, parseDuration, type Duration } from '../calendar/duration.ts';
import type { DayNumber } from '../calendar/local-date.ts';
import type { FunctionRow, Refusal } from './function-row.ts';

function refuseReach(literal: string | undefined): Refusal | undefined {
  const duration = literal === undefined ? undefined : parseDuration(literal);
  if (duration !== undefined && isWholeDays(duration) && REACH[duration.unit as keyof typeof REACH] >= duration.amount)
    return undefined;
  return {
    code: 'E301',
    message: 'The days around an anniversary are whole days and at most a year, such as 3d or 1mo',
  };
}

const REACH = { d: 365, w: 52, mo: 12, y: 1 };

export const DATE_FUNCTIONS: readonly FunctionRow[] = [
  {
    name: 'anniversary',
    doc: 'Whether the event is on a day from `before` an anniversary of the date to `after` it, both included. The first anniversary is a year after the date; 29 February is kept on the 28th in other years.',
    parameters: [
      { name: 'date', type: 'date' },
      { name: 'before', type: 'duration', refuse: refuseReach },
      { name: 'after', type: 'duration', refuse: refuseReach },
    ],
    result: 'bool',
    examples: [
      { expression: 'anniversary(2001-03-10, 3d, 3d)', value: 'true' },
      { expression: 'anniversary(2001-03-10, 0d, 1d)', value: 'false' },
    ],
    cost: 5,
    body: ({ today }, date: DayNumber, before: Duration, after: Duration) => isAnniversary(date, before, after, today),
  },
  {
    name: 'date_of',
    doc: 'The day of an instant, in the zone of the rule set.',
    parameters: [{ name: 'instant', type: 'instant' }],
    result: 'date',
    examples: [{ expression: 'date_of(customer.enrolled) == 2024-05-01', value: 'true' }],
    cost: 2,
    body: ({ zone }, instant: number) => zone.local(instant).day,
  },
  {
    name: 'days_between',
    doc: 'How many days the second date is after the first; negative when it is before.',
    parameters: [
      { name: 'first', type: 'date' },
      { name: 'second', type: 'date' },
    ],
    result: 'int',
    examples: [
      { expression: 'days_between(2026-02-28, 2026-03-01)', value: '1' },
      { expression: 'days_between(2026-03-01, 2026-02-28)', value: '-1' },
    ],
    cost: 1,
    body: (_, first: DayNumber, second: DayNumber) => second - first,
  },
];
