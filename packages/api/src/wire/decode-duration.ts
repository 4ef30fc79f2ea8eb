import { assert } from '@loyaltyos/kernel';
import { DURATION, LONGEST_DURATION } from '../schema/duration.ts';
import type { Decoder, SchemaNode } from './decode.ts';

const PATTERN = new RegExp(DURATION);
const SECOND_MS = 1000;
const HOUR_MS = 60 * 60 * SECOND_MS;
const DAY_MS = 24 * HOUR_MS;
/** In the order of the pattern's groups. */
const UNITS_MS = [7 * DAY_MS, DAY_MS, HOUR_MS, 60 * SECOND_MS, SECOND_MS] as const;

/** A time in milliseconds, within the bounds of the schema. */
export function durationDecoder({ 'x-minimum': least, 'x-maximum': most = LONGEST_DURATION }: SchemaNode): Decoder {
  const leastMs = least === undefined ? 1 : durationMs(least);
  const mostMs = durationMs(most);
  assert(leastMs !== undefined && mostMs !== undefined, 'the bounds of a duration are durations');
  return (value, findings) => {
    if (typeof value !== 'string') return findings.shape('wrong-type', 'Must be text.');
    const sum = durationMs(value);
    if (sum === undefined) {
      return findings.value(
        'not-a-duration',
        'Must be weeks, days, hours, minutes and seconds in ISO 8601: P30D, PT36H.',
      );
    }
    if (sum < leastMs) return findings.value('not-positive', 'Must be more than no time.');
    if (sum > mostMs) return findings.value('too-large', `Must be at most ${most}.`);
    return sum;
  };
}

/** Undefined for what is no duration. */
function durationMs(text: string): number | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  return UNITS_MS.reduce((sum, unitMs, index) => sum + Number(match[index + 1] ?? 0) * unitMs, 0);
}
