import { addMonths, type DayNumber } from './local-date.ts';

/** A length of time as the program writes it: `30min 3h 14d 2w 6mo 1y`. Months and years follow the calendar. */
export interface Duration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

export const DURATION_UNITS = ['min', 'h', 'd', 'w', 'mo', 'y'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** The longest duration of each unit: about a century. */
const MOST: Readonly<Record<DurationUnit, number>> = {
  min: 52_560_000,
  h: 876_000,
  d: 36_500,
  w: 5_200,
  mo: 1_200,
  y: 100,
};

const DURATION_TEXT = /^(\d{1,9})(min|mo|h|d|w|y)$/;

/** @returns undefined when the text is no duration, or one beyond a century. */
export function parseDuration(text: string): Duration | undefined {
  const match = DURATION_TEXT.exec(text);
  if (match === null) return undefined;
  const [amount, unit] = [Number(match[1]), match[2] as DurationUnit];
  return amount <= MOST[unit] ? { amount, unit } : undefined;
}

export function formatDuration(duration: Duration): string {
  return `${duration.amount}${duration.unit}`;
}

/** Whether the duration is made of whole days, as counters and dates need it. */
export function isWholeDays(duration: Duration): boolean {
  return duration.unit !== 'min' && duration.unit !== 'h';
}

/** The day `times` (1 or -1) the duration away; the duration is made of whole days. */
export function addToDay(day: DayNumber, duration: Duration, times: 1 | -1): DayNumber {
  const amount = duration.amount * times;
  switch (duration.unit) {
    case 'y':
      return addMonths(day, amount * 12);
    case 'mo':
      return addMonths(day, amount);
    case 'w':
      return day + amount * 7;
    default:
      return day + amount;
  }
}
