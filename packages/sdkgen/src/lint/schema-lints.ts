import type { Document, JsonSchema } from '../api-model/document.ts';
import { pointerTo, type Finding, type Lint } from './lint.ts';
import { resolved, schemasOf, type Placed } from './schemas-of.ts';

/** A lint that looks at one schema at a time. */
function ofEach(name: string, demands: string, check: (placed: Placed, document: Document) => Iterable<Finding>): Lint {
  return {
    name,
    demands,
    *check(document) {
      for (const placed of schemasOf(document)) yield* check(placed, document);
    },
  };
}

const unions = ofEach(
  'unions',
  'every union is a component of named objects, told apart by a constant in each; anyOf is for null alone',
  function* ({ pointer, schema, role }, document) {
    const { oneOf, anyOf, discriminator } = schema;
    if (anyOf !== undefined && (anyOf.length !== 2 || anyOf.filter(({ type }) => type === 'null').length !== 1)) {
      yield { pointer, message: 'anyOf is for a value or null; a union is a component with oneOf' };
    }
    if (oneOf === undefined) return;
    if (role !== 'component') yield { pointer, message: 'a union is a component' };
    if (discriminator === undefined) return yield { pointer, message: 'it has no discriminator' };
    yield* checkArms(pointer, oneOf, discriminator, document);
  },
);

function* checkArms(
  pointer: string,
  oneOf: readonly JsonSchema[],
  { propertyName, mapping = {} }: NonNullable<JsonSchema['discriminator']>,
  document: Document,
): Generator<Finding> {
  const left = new Map(Object.entries(mapping));
  for (const [index, arm] of oneOf.entries()) {
    const { properties = {}, required = [] } = resolved(document, arm);
    const value = properties[propertyName]?.const;
    const place = pointer + pointerTo('oneOf', index);
    if (typeof value !== 'string' || !required.includes(propertyName)) {
      yield { pointer: place, message: `it has no required constant ${propertyName}` };
    } else if (left.get(value) !== arm.$ref) {
      yield { pointer: place, message: `the mapping of "${value}" does not lead here` };
    } else {
      left.delete(value);
    }
  }
  for (const value of left.keys()) yield { pointer, message: `"${value}" is mapped to nothing of the union` };
}

const inlineObjects = ofEach(
  'inline-objects',
  'every object is a component, except maps; every JSON body and answer is one by reference',
  function* ({ pointer, schema, role, name }) {
    if (role === 'content') {
      const isJson = name === 'application/json' || name.endsWith('+json') || name.endsWith('-urlencoded');
      if (isJson && schema.$ref === undefined) yield { pointer, message: 'it is no reference to a component' };
      return;
    }
    if (role === 'component' || schema.type !== 'object') return;
    if (schema.properties !== undefined) yield { pointer, message: 'an object with members is a component' };
    if (schema.additionalProperties === undefined) yield { pointer, message: 'a map says what it holds' };
  },
);

const integers = ofEach('integers', 'every integer says whether it fits 32 bits', function* ({ pointer, schema }) {
  const isInteger = schema.type === 'integer' || (Array.isArray(schema.type) && schema.type.includes('integer'));
  if (!isInteger || schema.format === 'int32' || schema.format === 'int64') return;
  yield { pointer, message: 'its format is neither int32 nor int64' };
});

const descriptions: Lint = {
  name: 'descriptions',
  demands: 'every component, member, parameter and resource has a description, of its own or of what it refers to',
  *check(document) {
    for (const { pointer, schema, role } of schemasOf(document)) {
      if (role !== 'component' && role !== 'property') continue;
      const described = schema.description ?? resolved(document, schema).description;
      if (!described?.trim()) yield { pointer, message: 'it has no description' };
    }
    yield* withoutDescription(document);
  },
};

function* withoutDescription(document: Document): Generator<Finding> {
  for (const [index, { description }] of document.tags.entries()) {
    if (!description?.trim()) yield { pointer: pointerTo('tags', index), message: 'it has no description' };
  }
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, { parameters = [] }] of Object.entries(methods)) {
      for (const [index, parameter] of parameters.entries()) {
        if ('$ref' in parameter || parameter.description?.trim()) continue;
        yield { pointer: pointerTo('paths', path, method, 'parameters', index), message: 'it has no description' };
      }
    }
  }
}

export const SCHEMA_LINTS: readonly Lint[] = [unions, inlineObjects, integers, descriptions];
