import { DURATION, MAX_DURATION_MS } from '../schema/duration.ts';
import type { Decoder } from './decode.ts';

const PATTERN = new RegExp(DURATION);
const SECOND_MS = 1000;
const HOUR_MS = 60 * 60 * SECOND_MS;
const DAY_MS = 24 * HOUR_MS;
/** In the order of the pattern's groups. */
const UNITS_MS = [7 * DAY_MS, DAY_MS, HOUR_MS, 60 * SECOND_MS, SECOND_MS] as const;

/** A time in milliseconds. */
export const decodeDuration: Decoder = (value, findings) => {
  if (typeof value !== 'string') return findings.shape('wrong-type', 'Must be text.');
  const match = PATTERN.exec(value);
  if (match === null) {
    return findings.value(
      'not-a-duration',
      'Must be weeks, days, hours, minutes and seconds in ISO 8601: P30D, PT36H.',
    );
  }
  let sum = 0;
  for (const [index, unitMs] of UNITS_MS.entries()) sum += Number(match[index + 1] ?? 0) * unitMs;
  if (sum === 0) return findings.value('not-positive', 'Must be more than no time.');
  if (sum > MAX_DURATION_MS) return findings.value('too-large', 'Must be at most ten years (P3660D).');
  return sum;
};
