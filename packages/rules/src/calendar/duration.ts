/** A length of time as the program writes it: `30min 3h 14d 2w 6mo 1y`. Months and years follow the calendar. */
export interface Duration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

export const DURATION_UNITS = ['min', 'h', 'd', 'w', 'mo', 'y'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];
