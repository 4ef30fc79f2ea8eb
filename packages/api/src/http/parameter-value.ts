import { kindOf, type SchemaNode } from '../wire/decode.ts';
import { JsonNumber, type ReadJson } from '../wire/json-value.ts';

const INTEGER = /^-?(?:0|[1-9][0-9]*)$/;

/**
 * The text of a parameter as the decoder wants it: integers as numbers, flags as booleans, everything else as text. In
 * an instant a space is read as the plus that a form would have turned into it.
 */
export function parameterValue(text: string, schema: SchemaNode | undefined): ReadJson {
  const kind = schema === undefined ? 'text' : kindOf(schema);
  if (kind === 'integer' && INTEGER.test(text)) return new JsonNumber(text);
  if (kind === 'flag' && (text === 'true' || text === 'false')) return text === 'true';
  return kind === 'instant' ? text.replaceAll(' ', '+') : text;
}
