import type { Instant } from '@loyaltyos/kernel';
import { Type, type TUnsafe } from 'typebox';

/** A moment as a caller sends it: RFC 3339 with an offset. */
export function InstantIn(description: string): TUnsafe<Instant> {
  return Type.Unsafe<Instant>(instantSchema(description));
}

/** A moment as we answer it: RFC 3339 in UTC with milliseconds. */
export function InstantOut(description: string): TUnsafe<string> {
  return Type.Unsafe<string>(instantSchema(description));
}

function instantSchema(description: string): object {
  return {
    type: 'string',
    format: 'date-time',
    'x-semantic': 'instant',
    description,
    examples: ['2026-03-01T09:30:00.000Z'],
  };
}

/** A calendar date that says something of a person, without a time: `1990-02-28`, both ways as text. */
export function PersonalDate(description: string): TUnsafe<string> {
  return Type.Unsafe<string>({
    type: 'string',
    format: 'date',
    'x-semantic': 'date',
    'x-pii': true,
    description,
    examples: ['1990-02-28'],
  });
}
