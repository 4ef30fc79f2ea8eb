import type { Instant } from '@loyaltyos/kernel';
import { DAY_MS, dayNumber, type DayNumber } from './local-date.ts';

/** A day and the milliseconds since its midnight, as clocks in a zone show them. */
export interface LocalTime {
  readonly day: DayNumber;
  readonly millisecond: number;
}

/**
 * Wall-clock time in one IANA zone. Asking `Intl` costs microseconds, so the offset is asked once for each UTC day; on a
 * day that begins and ends with different offsets the transition is found by bisection and kept. That is exact because
 * no zone has ever changed twice within one UTC day.
 */
export interface Zone {
  readonly name: string;
  local(instant: Instant): LocalTime;
  /**
   * The instant when clocks show this time; where they show it twice, the first; where they skip it, as much later as
   * they skip (RFC 5545, and Temporal's `compatible`).
   */
  instantOf(local: LocalTime): Instant;
}

/** @returns undefined when there is no such zone. Zones are kept: asking again is cheap. */
export function zoneNamed(name: string): Zone | undefined {
  const known = zones.get(name);
  if (known !== undefined) return known;
  if (!ZONE_NAME.test(name)) return undefined;
  try {
    const zone = makeZone(name, new Intl.DateTimeFormat('en-US', { ...FIELDS, timeZone: name }));
    if (zones.size < MOST_ZONES) zones.set(name, zone);
    return zone;
  } catch {
    return undefined;
  }
}

/** More zones than the tz database has names. */
const MOST_ZONES = 1_000;
const zones = new Map<string, Zone>();

/** Names only: an offset such as `+02:00`, which newer engines accept as a zone, knows no summer time. */
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/;

const FIELDS = {
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  era: 'short',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const satisfies Intl.DateTimeFormatOptions;

/** The offsets of one UTC day: `before` until `change`, `after` from then on. */
interface OffsetsOfDay {
  readonly before: number;
  readonly change: Instant;
  readonly after: number;
}

const MOST_DAYS = 4_096;

function makeZone(name: string, format: Intl.DateTimeFormat): Zone {
  const days = new Map<DayNumber, OffsetsOfDay>();
  let lastDay = Number.NaN;
  let lastOffsets: OffsetsOfDay = { before: 0, change: 0, after: 0 };

  function offsetAt(instant: Instant): number {
    const day = Math.floor(instant / DAY_MS);
    if (day !== lastDay) {
      lastOffsets = offsetsOf(day);
      lastDay = day;
    }
    return instant < lastOffsets.change ? lastOffsets.before : lastOffsets.after;
  }

  function offsetsOf(day: DayNumber): OffsetsOfDay {
    const known = days.get(day);
    if (known !== undefined) return known;
    const offsets = findOffsets(format, day);
    if (days.size >= MOST_DAYS) days.clear();
    days.set(day, offsets);
    return offsets;
  }

  return {
    name,
    local(instant) {
      const shown = instant + offsetAt(instant);
      const day = Math.floor(shown / DAY_MS);
      return { day, millisecond: shown - day * DAY_MS };
    },
    instantOf({ day, millisecond }) {
      const shown = day * DAY_MS + millisecond;
      const [before, after] = [offsetAt(shown - DAY_MS), offsetAt(shown + DAY_MS)];
      for (const offset of [before, after]) {
        if (offsetAt(shown - offset) === offset) return shown - offset;
      }
      return shown - before;
    },
  };
}

function findOffsets(format: Intl.DateTimeFormat, day: DayNumber): OffsetsOfDay {
  let [low, high] = [day * DAY_MS, (day + 1) * DAY_MS];
  const before = askOffset(format, low);
  const after = askOffset(format, high);
  if (before === after) return { before, change: low, after };
  // Offsets change on whole seconds.
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (askOffset(format, middle) === before) low = middle;
    else high = middle;
  }
  return { before, change: high, after };
}

/** Milliseconds that clocks in the zone are ahead of UTC. */
function askOffset(format: Intl.DateTimeFormat, instant: Instant): number {
  const shown = new Map(format.formatToParts(instant).map((part) => [part.type, part.value]));
  const field = (name: Intl.DateTimeFormatPartTypes): number => Number(shown.get(name));
  const year = shown.get('era') === 'BC' ? 1 - field('year') : field('year');
  const seconds = field('hour') * 3600 + field('minute') * 60 + field('second');
  return dayNumber(year, field('month'), field('day')) * DAY_MS + seconds * 1000 - Math.floor(instant / 1000) * 1000;
}

/** Which edition of the tz database answers, where the engine says it; it goes into traces. */
export function zoneDataVersion(): string {
  const { process } = globalThis as { process?: { versions?: { tz?: string } } };
  return process?.versions?.tz ?? 'unknown';
}
