import { DURATION } from '@loyaltyos/kernel';
import { Type, type TUnsafe } from 'typebox';

/** The longest time that a request may name: ten years. */
export const LONGEST_DURATION = 'P3660D';

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
