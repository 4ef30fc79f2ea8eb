import {
  Type,
  type Static,
  type TObject,
  type TObjectOptions,
  type TProperties,
  type TSchema,
  type TUnsafe,
} from 'typebox';
import type { ReadJson } from '../wire/json-value.ts';

/** An object of exactly these members: in a request an unknown one is refused. With a name it becomes a component. */
export function Closed<Properties extends TProperties>(
  properties: Properties,
  options: { readonly name?: string; readonly description?: string } = {},
): TObject<Properties> {
  return Type.Object(properties, { ...schemaOptions(options), additionalProperties: false });
}

/** An object of an answer: a client must accept further members, which later versions may add. */
export function Open<Properties extends TProperties>(
  properties: Properties,
  options: { readonly name?: string; readonly description?: string } = {},
): TObject<Properties> {
  return Type.Object(properties, schemaOptions(options));
}

/** The value, or null. */
export function Nullable<Schema extends TSchema>(schema: Schema): TUnsafe<Static<Schema> | null> {
  return Type.Unsafe<Static<Schema> | null>({ anyOf: [schema, { type: 'null' }] });
}

/** A list whose items are handed over as they were read, so that a bad one does not spoil the others. */
export function ItemsReadLater(
  items: TSchema,
  options: { readonly description: string; readonly minItems: number; readonly maxItems: number },
): TUnsafe<readonly ReadJson[]> {
  const schema = Type.Unsafe<readonly ReadJson[]>({ type: 'array', items, ...options });
  return Object.defineProperty(schema, READ_LATER, { value: true });
}

/** Not enumerable where it is set: it is about our decoder and has no place in the published schema. */
export const READ_LATER = '~read-later';

function schemaOptions(options: { readonly name?: string; readonly description?: string }): TObjectOptions {
  return {
    ...(options.name === undefined ? {} : { $id: options.name }),
    ...(options.description === undefined ? {} : { description: options.description }),
  };
}
