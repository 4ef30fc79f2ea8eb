import { parseInstant, type Instant } from '@loyaltyos/kernel';
import { zoneNamed } from '@loyaltyos/rules';

/** Reads the instant in a cell; undefined when it is not written so, or no such day or time exists. */
export type DatePattern = (text: string) => Instant | undefined;

type Part = 'year' | 'month' | 'day' | 'hour' | 'hour12' | 'minute' | 'second' | 'millisecond' | 'half';

/** The letters of a pattern, longest first: what they match and what it means. */
const TOKENS: readonly (readonly [string, string, Part])[] = [
  ['yyyy', String.raw`(\d{4})`, 'year'],
  ['SSS', String.raw`(\d{3})`, 'millisecond'],
  ['MM', String.raw`(\d{2})`, 'month'],
  ['dd', String.raw`(\d{2})`, 'day'],
  ['HH', String.raw`(\d{2})`, 'hour'],
  ['hh', String.raw`(\d{2})`, 'hour12'],
  ['mm', String.raw`(\d{2})`, 'minute'],
  ['ss', String.raw`(\d{2})`, 'second'],
  ['M', String.raw`(\d{1,2})`, 'month'],
  ['d', String.raw`(\d{1,2})`, 'day'],
  ['H', String.raw`(\d{1,2})`, 'hour'],
  ['h', String.raw`(\d{1,2})`, 'hour12'],
  ['a', String.raw`([AaPp][Mm])`, 'half'],
];

const UNIX: Readonly<Record<string, number>> = { 'unix-seconds': 1000, 'unix-milliseconds': 1 };
const DAY_MS = 86_400_000;

/** A pattern that cannot be used, and why. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
}

/**
 * Compiles a date format: `rfc3339`, `unix-seconds`, `unix-milliseconds`, or a pattern of `yyyy MM M dd d HH H hh h mm ss
 * SSS a` whose times are those of clocks in `zone`. A time that clocks there showed twice is the first; one that they
 * skipped is as much later as they skipped; a bare date is its midnight.
 *
 * @param zone IANA name; required with a pattern, and only there.
 * @throws PatternError.
 */
export function datePattern(format: string, zone: string | undefined): DatePattern {
  const unit = UNIX[format];
  if (format === 'rfc3339' || unit !== undefined) {
    if (zone !== undefined) throw new PatternError(`${format} says the instant by itself: leave "zone" out.`);
    return unit === undefined ? parseInstant : (text) => readUnix(text, unit);
  }
  const { expression, parts } = compile(format);
  if (zone === undefined) throw new PatternError('A date without an offset needs "zone", such as "Europe/London".');
  const clocks = zoneNamed(zone);
  if (clocks === undefined) throw new PatternError(`${zone} is not an IANA time zone.`);
  return (text) => {
    const match = expression.exec(text);
    if (match === null) return undefined;
    const local = localTime(new Map(parts.map((part, index) => [part, match[index + 1] ?? ''])));
    if (local === undefined) return undefined;
    const day = Math.floor(local / DAY_MS);
    return clocks.instantOf({ day, millisecond: local - day * DAY_MS });
  };
}

function compile(format: string): { expression: RegExp; parts: readonly Part[] } {
  const parts: Part[] = [];
  let source = '';
  let at = 0;
  while (at < format.length) {
    const token = TOKENS.find(([letters]) => format.startsWith(letters, at));
    const character = format[at]!;
    if (token !== undefined) {
      if (parts.includes(token[2])) throw new PatternError(`The format says the ${token[2]} twice.`);
      parts.push(token[2]);
      source += token[1];
      at += token[0].length;
    } else if (/[A-SU-Za-z]/.test(character)) {
      throw new PatternError(
        `${character} means nothing in a format; letters are ${TOKENS.map(([t]) => t).join(' ')}.`,
      );
    } else {
      source += character.replace(/[\\^$.*+?()[\]{}|]/, String.raw`\$&`);
      at += 1;
    }
  }
  for (const part of ['year', 'month', 'day'] as const) {
    if (!parts.includes(part)) throw new PatternError(`The format does not say the ${part}.`);
  }
  if (parts.includes('hour12') !== parts.includes('half')) throw new PatternError('h and a stand together.');
  return { expression: new RegExp(`^${source}$`), parts };
}

/** What clocks show, in milliseconds since 1970 as if they showed UTC; undefined for what no clock shows. */
function localTime(texts: ReadonlyMap<Part, string>): number | undefined {
  const field = (part: Part): number => Number(texts.get(part) ?? 0);
  const half = texts.get('half')?.toLowerCase();
  const [year, month, day] = [field('year'), field('month'), field('day')];
  const [hour12, minute, second] = [field('hour12'), field('minute'), field('second')];
  if (half !== undefined && (hour12 < 1 || hour12 > 12)) return undefined;
  const hour = half === undefined ? field('hour') : (hour12 % 12) + (half === 'pm' ? 12 : 0);
  if (year < 1900 || hour > 23 || minute > 59 || second > 59) return undefined;
  const local = Date.UTC(year, month - 1, day, hour, minute, second, field('millisecond'));
  const shown = new Date(local);
  return shown.getUTCMonth() === month - 1 && shown.getUTCDate() === day ? local : undefined;
}

function readUnix(text: string, unit: number): Instant | undefined {
  if (!/^\d{1,14}$/.test(text)) return undefined;
  const instant = Number(text) * unit;
  return instant <= Date.UTC(9999, 11, 31) ? instant : undefined;
}
