import type { EnumSchema, Type } from './api.ts';
import { refName, type JsonSchema } from './document.ts';

/** The document says something that the API model has no word for, or says it badly. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly place: string;

  /** @param place Where: `OrderRequest.lineItems`. */
  constructor(place: string, message: string) {
    super(`${place}: ${message}`);
    this.place = place;
  }
}

/** Takes what a schema refers to: a component by its name, or an enum that stands where it is used. */
export interface Collector {
  readonly component: (name: string, place: string) => Type;
  readonly enumeration: (schema: EnumSchema, place: string) => void;
}

/** The type that a schema stands for, wherever it stands. */
export function readType(schema: JsonSchema, place: string, collect: Collector): Type {
  if (schema.$ref !== undefined) return collect.component(refName(schema.$ref), place);
  if (schema.anyOf !== undefined) return readNullable(schema.anyOf, place, collect);
  if (Array.isArray(schema.type)) return readMixed(schema, schema.type, place);
  switch (schema.type) {
    case 'string':
      return readText(schema, place, collect);
    case 'integer':
      return { kind: schema.format === 'int32' ? 'int' : 'long' };
    case 'number':
      return { kind: 'scalar', types: ['number'] };
    case 'boolean':
      return { kind: 'boolean' };
    case 'array':
      return { kind: 'list', item: readType(schema.items ?? {}, `${place}[]`, collect) };
    case 'object':
      return readMap(schema, place, collect);
    case undefined:
      return { kind: 'json' };
    default:
      throw new DocumentError(place, `the type ${String(schema.type)} is not known`);
  }
}

function readNullable(choices: readonly JsonSchema[], place: string, collect: Collector): Type {
  const others = choices.filter(({ type }) => type !== 'null');
  const [only] = others;
  if (only === undefined || others.length !== 1 || choices.length !== 2) {
    throw new DocumentError(place, 'anyOf is for null alone; a union is a component with oneOf and a discriminator');
  }
  return { kind: 'nullable', type: readType(only, place, collect) };
}

const SCALARS: Readonly<Record<string, 'text' | 'number' | 'integer' | 'boolean' | 'null'>> = {
  string: 'text',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  null: 'null',
};

function readMixed(schema: JsonSchema, types: readonly string[], place: string): Type {
  const semantic = schema['x-semantic'];
  if (semantic === 'money' || semantic === 'quantity') return { kind: 'decimal', semantic };
  return {
    kind: 'scalar',
    types: types.map((type) => {
      const scalar = SCALARS[type];
      if (scalar === undefined) throw new DocumentError(place, `${type} cannot be one of several types`);
      return scalar;
    }),
  };
}

function readText(schema: JsonSchema, place: string, collect: Collector): Type {
  if (typeof schema.const === 'string') return { kind: 'constant', value: schema.const };
  const values = schema['x-extensible-enum'] ?? schema.enum;
  if (values !== undefined) {
    const name = schema['x-sdk']?.name;
    if (name === undefined) throw new DocumentError(place, 'an enum needs a name: x-sdk.name');
    collect.enumeration(
      { kind: 'enum', name, description: schema.description ?? '', values: values as readonly string[] },
      place,
    );
    return { kind: 'reference', name };
  }
  const semantic = schema['x-semantic'];
  if (semantic === 'money' || semantic === 'quantity') return { kind: 'decimal', semantic };
  if (semantic === 'instant') return { kind: 'instant' };
  if (semantic === 'date') return { kind: 'date' };
  if (semantic === 'duration') return { kind: 'duration' };
  return { kind: 'text' };
}

function readMap(schema: JsonSchema, place: string, collect: Collector): Type {
  if (Object.keys(schema.properties ?? {}).length > 0) {
    throw new DocumentError(place, 'an object with members needs a name: make it a component');
  }
  const { additionalProperties } = schema;
  if (typeof additionalProperties === 'object') {
    return { kind: 'map', value: readType(additionalProperties, `${place}.*`, collect) };
  }
  return { kind: 'map', value: { kind: 'json' } };
}
