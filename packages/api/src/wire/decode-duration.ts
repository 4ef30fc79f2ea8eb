import { assert, parseDuration } from '@loyaltyos/kernel';
import { LONGEST_DURATION } from '../schema/duration.ts';
import type { Decoder, SchemaNode } from './decode.ts';

/** A time in milliseconds, within the bounds of the schema. */
export function durationDecoder({ 'x-minimum': least, 'x-maximum': most = LONGEST_DURATION }: SchemaNode): Decoder {
  const leastMs = least === undefined ? 1 : parseDuration(least);
  const mostMs = parseDuration(most);
  assert(leastMs !== undefined && mostMs !== undefined, 'the bounds of a duration are durations');
  return (value, findings) => {
    if (typeof value !== 'string') return findings.shape('wrong-type', 'Must be text.');
    const sum = parseDuration(value);
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
