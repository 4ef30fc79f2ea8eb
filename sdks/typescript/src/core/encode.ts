import type { Bytes } from './base64.ts';
import { ConfigurationError } from './errors.ts';
import type { Input, Operation, ParameterValue } from './operation.ts';

/**
 * The path and the query of a call: `/orders/ord_1?at=2026-03-01T09%3A30%3A00.000Z`.
 *
 * @throws ConfigurationError where a parameter of the path is empty, or would lead to another path.
 */
export function encodeTarget(
  { path: template, query: names = [] }: Pick<Operation<unknown>, 'path' | 'query'>,
  { path = {}, query = {} }: Input,
): string {
  const encoded = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const text = textOf(name, path[name]);
    // Whatever reads a URL resolves these, escaped or not.
    if (text === '' || text === '.' || text === '..') throw new ConfigurationError(`${name} must not be "${text}"`);
    return percentEncode(text);
  });
  const asked = query as Readonly<Record<string, ParameterValue>>;
  const pairs = names
    .filter((name) => asked[name] !== undefined)
    .map((name) => `${percentEncode(name)}=${percentEncode(textOf(name, asked[name]))}`);
  return pairs.length === 0 ? encoded : `${encoded}?${pairs.join('&')}`;
}

/**
 * A body as it is sent.
 *
 * @throws ConfigurationError where JSON would silently put null in the place of a value.
 */
export function encodeBody(body: unknown): Bytes {
  const text = JSON.stringify(body, function check(this: Record<string, unknown>, name, value: unknown) {
    const before = this[name];
    if ((before instanceof Date && value === null) || (typeof value === 'number' && !Number.isFinite(value))) {
      throw new ConfigurationError(`${name} is ${String(before)}, which JSON cannot say`);
    }
    return value;
  });
  return new TextEncoder().encode(text);
}

function textOf(name: string, value: ParameterValue): string {
  if (value === undefined) throw new ConfigurationError(`${name} is missing`);
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) throw new ConfigurationError(`${name} is no moment`);
  return value.toISOString();
}

/** Everything but the unreserved characters of RFC 3986. */
function percentEncode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
