const PATTERN = /^P(?=[\dT])(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;
const SECOND_MS = 1000;
const HOUR_MS = 3600 * SECOND_MS;
const DAY_MS = 24 * HOUR_MS;
/** In the order of the pattern's groups. A day is 24 hours: months and years, which differ, are not taken. */
const UNITS_MS = [7 * DAY_MS, DAY_MS, HOUR_MS, 60 * SECOND_MS, SECOND_MS] as const;

/** The milliseconds of an ISO 8601 duration of weeks, days, hours, minutes and seconds; undefined for anything else. */
export function durationMs(text: string): number | undefined {
  const match = PATTERN.exec(text);
  return match === null
    ? undefined
    : UNITS_MS.reduce((sum, unit, index) => sum + Number(match[index + 1] ?? 0) * unit, 0);
}
