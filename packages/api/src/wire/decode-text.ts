import { assert, currencyDecimals } from '@loyaltyos/kernel';
import { closestName } from './closest-name.ts';
import type { Decoder, SchemaNode } from './decode.ts';

/** Text of a bounded length in code points, and of a pattern where there is one. */
export function textDecoder({ pattern, minLength = 0, maxLength }: SchemaNode): Decoder {
  const expression = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  assert(maxLength !== undefined || expression !== undefined, 'text in a request says how long it may be');
  const most = maxLength ?? Number.POSITIVE_INFINITY;
  return (value, findings) => {
    if (typeof value !== 'string') return findings.shape('wrong-type', 'Must be text.');
    if (isLonger(value, most)) return findings.value('too-long', `Must have at most ${most} characters.`);
    if (minLength > 0 && !isLonger(value, minLength - 1)) {
      return findings.value('too-short', `Must have at least ${minLength} characters.`);
    }
    if (expression?.test(value) === false) return findings.value('pattern', `Must match ${pattern}.`);
    return value;
  };
}

/** Whether the text has more code points than `limit`; counts only where the answer is not plain. */
function isLonger(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  if (text.length > 2 * limit) return true;
  let count = 0;
  for (const _ of text) count += 1;
  return count > limit;
}

export function choiceDecoder({ enum: values }: SchemaNode): Decoder {
  assert(values !== undefined, 'a choice has values');
  const known = new Set(values);
  return (value, findings) => {
    if (typeof value !== 'string') return findings.shape('wrong-type', 'Must be text.');
    if (known.has(value)) return value;
    const meant = closestName(value, values);
    return findings.value('not-one-of', meant ? `Did you mean "${meant}"?` : `Must be one of ${values.join(', ')}.`);
  };
}

export const decodeCurrency: Decoder = (value, findings) => {
  if (typeof value !== 'string') return findings.shape('wrong-type', 'Must be text.');
  if (currencyDecimals(value) !== undefined) return value;
  return findings.value('unknown-currency', 'Must be an ISO 4217 code in capital letters.');
};
