import { isRef, operationsOf, type Document, type DocumentContent, type JsonSchema } from '../api-model/document.ts';
import { pointerTo } from './lint.ts';

/** A schema of the document, and where it stands. */
export interface Placed {
  readonly pointer: string;
  readonly schema: JsonSchema;
  /** What it is: a component; a member of one; a parameter; what a body or an answer is; a part of another schema. */
  readonly role: 'component' | 'property' | 'parameter' | 'content' | 'part';
  readonly name: string;
}

/** Every schema: components, parameters, bodies, answers, and all of their parts. */
export function* schemasOf(document: Document): Generator<Placed> {
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    yield* withParts({ pointer: pointerTo('components', 'schemas', name), schema, role: 'component', name });
  }
  for (const [name, { schema }] of Object.entries(document.components.parameters)) {
    yield* withParts({
      pointer: pointerTo('components', 'parameters', name, 'schema'),
      schema,
      role: 'parameter',
      name,
    });
  }
  for (const [name, { content }] of Object.entries(document.components.responses)) {
    yield* schemasIn(content, pointerTo('components', 'responses', name));
  }
  for (const { path, method, operation } of operationsOf(document)) {
    const place = pointerTo('paths', path, method);
    for (const [index, parameter] of (operation.parameters ?? []).entries()) {
      if (isRef(parameter)) continue;
      const { name, schema } = parameter;
      yield* withParts({ pointer: place + pointerTo('parameters', index, 'schema'), schema, role: 'parameter', name });
    }
    yield* schemasIn(operation.requestBody?.content, `${place}/requestBody`);
    for (const [status, response] of Object.entries(operation.responses)) {
      if (!isRef(response)) yield* schemasIn(response.content, place + pointerTo('responses', status));
    }
  }
}

function* schemasIn(content: Readonly<Record<string, DocumentContent>> = {}, place: string): Generator<Placed> {
  for (const [mediaType, { schema }] of Object.entries(content)) {
    const pointer = place + pointerTo('content', mediaType, 'schema');
    yield* withParts({ pointer, schema, role: 'content', name: mediaType });
  }
}

function* withParts(placed: Placed): Generator<Placed> {
  const { pointer, schema } = placed;
  yield placed;
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    yield* withParts({ pointer: pointer + pointerTo('properties', name), schema: property, role: 'property', name });
  }
  const parts: [string, JsonSchema][] = [];
  if (schema.items !== undefined) parts.push(['items', schema.items]);
  if (typeof schema.additionalProperties === 'object')
    parts.push(['additionalProperties', schema.additionalProperties]);
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    for (const [index, part] of (schema[keyword] ?? []).entries()) parts.push([`${keyword}/${index}`, part]);
  }
  for (const [name, part] of parts)
    yield* withParts({ pointer: `${pointer}/${name}`, schema: part, role: 'part', name });
}

/** What a schema stands for: through a reference, and through the choice of it or null. */
export function resolved(document: Document, schema: JsonSchema): JsonSchema {
  if (schema.$ref !== undefined) {
    return document.components.schemas[schema.$ref.slice('#/components/schemas/'.length)] ?? {};
  }
  const value = schema.anyOf?.find(({ type }) => type !== 'null');
  return value === undefined ? schema : resolved(document, value);
}
