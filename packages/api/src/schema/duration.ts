import { Type, type TUnsafe } from 'typebox';

/** The longest time that a request may name: ten years. */
export const MAX_DURATION_MS = 3660 * 24 * 60 * 60 * 1000;

/** What ISO 8601 writes of times that are always equally long: months and years are not, and a day here is 24 hours. */
export const DURATION =
  '^P(?!$)(?:([0-9]{1,9})W)?(?:([0-9]{1,9})D)?(?:T(?!$)(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})S)?)?$';

/** A time as a caller sends it, in ISO 8601; milliseconds where it is decoded. More than 0, ten years at most. */
export function DurationIn(description: string): TUnsafe<number> {
  return Type.Unsafe<number>({
    type: 'string',
    format: 'duration',
    pattern: DURATION,
    'x-semantic': 'duration',
    description,
    examples: ['P30D', 'PT36H'],
  });
}
