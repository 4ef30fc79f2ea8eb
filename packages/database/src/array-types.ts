import { Defect } from '@loyaltyos/kernel';
import type { MessageWriter } from './message-writer.ts';

/** A type whose arrays are sent in binary: nothing in them needs escaping, and PostgreSQL parses no text. */
export interface ArrayType {
  /** pg_type.oid of the array, and of what is in it. */
  readonly oid: number;
  readonly elementOid: number;
  /** Writes one element: its length in bytes, then its bytes. */
  readonly write: (writer: MessageWriter, value: unknown) => void;
}

/** PostgreSQL counts microseconds from the start of 2000. */
const EPOCH_OF_2000_MS = 946_684_800_000;

const TEXT = (writer: MessageWriter, value: unknown): void => {
  if (typeof value !== 'string') throw wrong('text', value);
  writer.sizedText(value);
};

function integer(bytes: 2 | 4, type: string): ArrayType['write'] {
  const limit = 2 ** (bytes * 8 - 1);
  return (writer, value) => {
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= -limit && value < limit;
    if (!fits) throw wrong(type, value);
    writer.int32(bytes);
    if (bytes === 2) writer.int16(value);
    else writer.int32(value);
  };
}

const BIGINT = (writer: MessageWriter, value: unknown): void => {
  const fits = typeof value === 'bigint' ? BigInt.asIntN(64, value) === value : Number.isSafeInteger(value);
  if (!fits) throw wrong('bigint', value);
  writer.int32(8);
  writer.int64(value as bigint | number);
};

const BYTEA = (writer: MessageWriter, value: unknown): void => {
  if (!(value instanceof Uint8Array)) throw wrong('bytea', value);
  writer.sizedBytes(value);
};

const BOOLEAN = (writer: MessageWriter, value: unknown): void => {
  if (typeof value !== 'boolean') throw wrong('boolean', value);
  writer.int32(1);
  writer.byte(value ? 1 : 0);
};

/** An Instant, the text that `formatInstant` makes of one, or one of PostgreSQL's two infinities. */
const TIMESTAMPTZ = (writer: MessageWriter, value: unknown): void => {
  writer.int32(8);
  if (value === 'infinity') return writer.int64(2n ** 63n - 1n);
  if (value === '-infinity') return writer.int64(-(2n ** 63n));
  const instant = typeof value === 'string' ? Date.parse(value) : value;
  if (typeof instant !== 'number' || !Number.isInteger(instant)) throw wrong('timestamptz', value);
  const micros = (instant - EPOCH_OF_2000_MS) * 1000;
  // From the year 2285 on, a double no longer counts single microseconds.
  return writer.int64(Number.isSafeInteger(micros) ? micros : BigInt(instant - EPOCH_OF_2000_MS) * 1000n);
};

function wrong(type: string, value: unknown): Defect {
  return new Defect(`not an element of an array of ${type}: ${typeof value} ${String(value).slice(0, 40)}`);
}

/** By the name of the array's type. */
export const ARRAY_TYPES: ReadonlyMap<string, ArrayType> = new Map([
  ['bigint[]', { oid: 1016, elementOid: 20, write: BIGINT }],
  ['boolean[]', { oid: 1000, elementOid: 16, write: BOOLEAN }],
  ['bytea[]', { oid: 1001, elementOid: 17, write: BYTEA }],
  ['integer[]', { oid: 1007, elementOid: 23, write: integer(4, 'integer') }],
  ['json[]', { oid: 199, elementOid: 114, write: TEXT }],
  ['smallint[]', { oid: 1005, elementOid: 21, write: integer(2, 'smallint') }],
  ['text[]', { oid: 1009, elementOid: 25, write: TEXT }],
  ['timestamptz[]', { oid: 1185, elementOid: 1184, write: TIMESTAMPTZ }],
]);
