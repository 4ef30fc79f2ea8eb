import { Type, type TProperties, type TSchema, type TUnsafe } from 'typebox';
import type { Choice } from '../../schema/choice.ts';
import type { Closed } from '../../schema/object.ts';

/** Which way a document goes: sent to us, with closed objects and exact numbers, or answered, with open ones and texts. */
export interface DocumentWay<Money extends TSchema = TSchema> {
  /** Of the names of components. */
  readonly suffix: string;
  readonly object: typeof Closed;
  readonly oneOf: typeof Choice;
  readonly money: (description: string) => Money;
}

/** An object of the document, as a component. */
export function part<Properties extends TProperties>(
  { suffix, object }: DocumentWay,
  name: string,
  { description, properties }: { readonly description: string; readonly properties: Properties },
) {
  return object(properties, { name: `${name}${suffix}`, description });
}

export function patterned(pattern: string, description: string, example: string): TUnsafe<string> {
  return Type.Unsafe<string>({ type: 'string', pattern, description, examples: [example] });
}

export const dayOfYear = patterned(
  '^[0-9]{2}-[0-9]{2}$',
  'A day of the year, `MM-DD`. 29 February is the 28th in other years.',
  '12-31',
);
