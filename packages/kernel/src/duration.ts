/** What ISO 8601 writes of times that are always equally long: months and years are not, and a day here is 24 hours. */
export const DURATION =
  '^P(?!$)(?:([0-9]{1,9})W)?(?:([0-9]{1,9})D)?(?:T(?!$)(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})S)?)?$';

const PATTERN = new RegExp(DURATION);
const SECOND_MS = 1000;
const HOUR_MS = 60 * 60 * SECOND_MS;
const DAY_MS = 24 * HOUR_MS;
/** In the order of the pattern's groups. */
const UNITS_MS = [7 * DAY_MS, DAY_MS, HOUR_MS, 60 * SECOND_MS, SECOND_MS] as const;

/** The milliseconds of a `DURATION`, such as P30D or PT36H; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  return UNITS_MS.reduce((sum, unitMs, index) => sum + Number(match[index + 1] ?? 0) * unitMs, 0);
}
