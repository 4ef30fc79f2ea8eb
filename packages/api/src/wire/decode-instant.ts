import { parseInstant } from '@loyaltyos/kernel';
import type { Decoder } from './decode.ts';

export const decodeInstant: Decoder = (value, findings) => {
  if (typeof value !== 'string') return findings.shape('wrong-type', 'Must be text.');
  return (
    parseInstant(value) ??
    findings.value('not-an-instant', 'Must be a moment that exists, in RFC 3339 with an offset: 2026-03-01T09:30:00Z.')
  );
};

const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** A day of the calendar, kept as text. */
export const decodeDate: Decoder = (value, findings) => {
  if (typeof value !== 'string') return findings.shape('wrong-type', 'Must be text.');
  if (DATE.test(value) && parseInstant(`${value}T00:00:00Z`) !== undefined) return value;
  return findings.value('not-a-date', 'Must be a day that exists: 1990-02-28.');
};
