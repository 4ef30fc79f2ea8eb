import { Type, type TUnsafe } from 'typebox';

/** The longest time that a request may name: ten years. */
export const LONGEST_DURATION = 'P3660D';

/** What ISO 8601 writes of times that are always equally long: months and years are not, and a day here is 24 hours. */
export const DURATION =
  '^P(?!$)(?:([0-9]{1,9})W)?(?:([0-9]{1,9})D)?(?:T(?!$)(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})S)?)?$';

interface DurationOptions {
  /** Absent: more than no time. */
  readonly least?: string;
  /** Absent: ten years. */
  readonly most?: string;
  readonly examples?: readonly string[];
}

/** A time as a caller sends it, in ISO 8601; milliseconds where it is decoded. */
export function DurationIn(
  description: string,
  { least, most, examples = ['P30D', 'PT36H'] }: DurationOptions = {},
): TUnsafe<number> {
  return Type.Unsafe<number>({
    type: 'string',
    format: 'duration',
    pattern: DURATION,
    'x-semantic': 'duration',
    ...(least === undefined ? {} : { 'x-minimum': least }),
    ...(most === undefined ? {} : { 'x-maximum': most }),
    description,
    examples: [...examples],
  });
}
