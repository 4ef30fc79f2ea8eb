/** A moment: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** Where all time comes from. A sandbox tenant may have one of its own. */
export interface Clock {
  now(): Instant;
}

/** The wall clock of the machine. */
export const wallClock: Clock = { now: () => Date.now() };

/** The years an instant may lie in: what PostgreSQL, JSON clients and calendars all agree on. */
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 9999;

const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

/**
 * Reads an RFC 3339 instant with an offset. Days and times that do not exist (30 February, second 60) are refused;
 * what is finer than a millisecond is cut off.
 *
 * @returns undefined when the text is not such an instant.
 */
export function parseInstant(text: string): Instant | undefined {
  const match = RFC_3339.exec(text);
  if (match === null) return undefined;
  const field = (index: number): number => Number(match[index] ?? 0);
  const [year, month, day, hour, minute, second] = [field(1), field(2), field(3), field(4), field(5), field(6)];
  if (year < EARLIEST_YEAR || year > LATEST_YEAR || hour > 23 || minute > 59 || second > 59) return undefined;
  if (field(9) > 23 || field(10) > 59) return undefined;
  const milliseconds = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  const local = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  const date = new Date(local);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const offsetMinutes = (field(9) * 60 + field(10)) * (match[8] === '-' ? -1 : 1);
  return local - offsetMinutes * 60_000;
}

/** The instant in RFC 3339, in UTC, with milliseconds: `2026-03-01T09:30:00.000Z`. */
export function formatInstant(instant: Instant): string {
  return new Date(instant).toISOString();
}
