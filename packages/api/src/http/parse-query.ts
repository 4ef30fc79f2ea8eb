import type { SchemaNode } from '../wire/decode.ts';
import type { Findings } from '../wire/findings.ts';
import type { ReadJson } from '../wire/json-value.ts';
import { MAX_QUERY_PARAMETERS } from './limits.ts';
import { parameterValue } from './parameter-value.ts';

/**
 * The query of a target as an object for the decoder. A parameter may occur once.
 */
export function parseQuery(
  target: string,
  parameters: ReadonlyMap<string, SchemaNode>,
  findings: Findings,
): ReadonlyMap<string, ReadJson> {
  const query = new Map<string, ReadJson>();
  const start = target.indexOf('?');
  if (start < 0 || start === target.length - 1) return query;
  const pairs = target.slice(start + 1).split('&');
  if (pairs.length > MAX_QUERY_PARAMETERS) {
    findings.shape('too-many-parameters', `Send at most ${MAX_QUERY_PARAMETERS} parameters.`);
    return query;
  }
  for (const pair of pairs) {
    const [name, value] = splitPair(pair);
    if (name === undefined || value === undefined) {
      findings.shape('encoding', 'A parameter is not valid UTF-8 or holds U+0000.');
    } else if (query.has(name)) {
      findings.shape('repeated', 'This parameter may occur once.', name);
    } else {
      query.set(name, parameterValue(value, parameters.get(name)));
    }
  }
  return query;
}

function splitPair(pair: string): [string | undefined, string | undefined] {
  const equals = pair.indexOf('=');
  if (equals < 0) return [decoded(pair), ''];
  return [decoded(pair.slice(0, equals)), decoded(pair.slice(equals + 1))];
}

function decoded(text: string): string | undefined {
  try {
    const value = decodeURIComponent(text.replaceAll('+', ' '));
    return value.includes('\0') ? undefined : value;
  } catch {
    return undefined;
  }
}
