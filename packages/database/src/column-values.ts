import { Defect } from '@loyaltyos/kernel';
import type { Instant } from '@loyaltyos/kernel';
import { types } from 'pg';

/** The type numbers of PostgreSQL (pg_type.oid) whose values are read in a way of our own. */
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8_ARRAY = 1016;
const TIMESTAMPTZ_ARRAY = 1185;
const TEXT_ARRAY = 1009;

/** The driver's own reading; its types list only some of the numbers that it takes. */
const parserOf = types.getTypeParser as unknown as (oid: number, format?: 'text' | 'binary') => Parse;

const TIMESTAMP = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d+)?\+00$/;

/**
 * Reads a timestamptz as PostgreSQL prints it while the session's time zone is UTC; microseconds are cut to
 * milliseconds.
 *
 * @throws Defect on infinity and on years outside 0001 to 9999, which nothing here ever writes.
 */
export function instantFromTimestamp(text: string): Instant {
  const match = TIMESTAMP.exec(text);
  if (match === null) throw new Defect(`not a timestamp of a UTC session: ${text}`);
  return Date.parse(`${match[1]}T${match[2]}${(match[3] ?? '').slice(0, 4)}Z`);
}

type Parse = (text: string) => unknown;

const readArray = parserOf(TEXT_ARRAY) as (text: string) => (string | null)[];

function arrayOf(parse: Parse): Parse {
  return (text) => readArray(text).map((item) => (item === null ? null : parse(item)));
}

const PARSERS = new Map<number, Parse>([
  [INT8, BigInt],
  [DATE, (text) => text],
  [TIMESTAMPTZ, instantFromTimestamp],
  [INT8_ARRAY, arrayOf(BigInt)],
  [TIMESTAMPTZ_ARRAY, arrayOf(instantFromTimestamp)],
]);

/**
 * How columns become values: int8 a bigint, timestamptz an Instant, date its text (`2026-03-01`), jsonb its parsed
 * value, bytea a Buffer, int4 a number, uuid and text a string. numeric stays text: nothing stores one.
 */
export const columnTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): Parse {
    const own = format === 'binary' ? undefined : PARSERS.get(oid);
    return own ?? parserOf(oid, format);
  },
};
