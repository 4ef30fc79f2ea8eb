import type { FieldError } from '@loyaltyos/problems';
import { parseLocalDate } from '@loyaltyos/rules';

/** The finding that a number is not whole or not within its bounds, if it is not. */
export function outOfRange(
  pointer: string,
  value: number,
  { least, most }: { least: number; most: number },
): FieldError[] {
  if (!Number.isSafeInteger(value)) return [{ pointer, code: 'not-whole', message: 'Must be a whole number.' }];
  if (value < least) return [{ pointer, code: 'too-small', message: `Must be at least ${least}.` }];
  return value > most ? [{ pointer, code: 'too-large', message: `Must be at most ${most}.` }] : [];
}

/** The finding that a text is no day of the year, if it is none. 29 February is one. */
export function notADay(pointer: string, text: string): FieldError[] {
  const known = text.length === 5 && parseLocalDate(`2028-${text}`) !== undefined;
  const message = 'Must be a day of the year as MM-DD, such as 12-31.';
  return known ? [] : [{ pointer, code: 'not-a-day', message }];
}
