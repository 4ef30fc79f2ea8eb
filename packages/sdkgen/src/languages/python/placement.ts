import type { Type } from '../../api-model/api.ts';
import type { LanguageModel, NamedObject, NamedSchema, NamedUnion } from '../../language-model/language-model.ts';

/** Where models are that several resources use. */
export const SHARED = 'shared';

/**
 * The module of every schema: that of the one resource that reaches it, or the shared one. What a shared schema refers to is
 * shared as well, so that modules of resources import the shared one and never each other.
 */
export function placeSchemas(model: LanguageModel): ReadonlyMap<NamedSchema, string> {
  const places = new Map<NamedSchema, string>();
  for (const resource of model.resources) {
    const reached = new Set<NamedSchema>();
    for (const { body, result, page, pathParameters, query } of resource.operations) {
      for (const schema of [body?.schema, result, page?.item]) if (schema !== undefined) reach(schema, model, reached);
      for (const { type } of [...pathParameters, ...query]) {
        for (const schema of schemasIn(type, model)) reach(schema, model, reached);
      }
    }
    for (const schema of reached) places.set(schema, places.has(schema) ? SHARED : resource.fileName);
  }
  return places;
}

function reach(schema: NamedSchema, model: LanguageModel, reached: Set<NamedSchema>): void {
  if (reached.has(schema)) return;
  reached.add(schema);
  for (const next of neighboursOf(schema, model)) reach(next, model, reached);
}

/** What the definition of a schema names. */
export function neighboursOf(schema: NamedSchema, model: LanguageModel): NamedSchema[] {
  switch (schema.kind) {
    case 'object':
      return schema.fields.flatMap(({ type }) => schemasIn(type, model));
    case 'union':
      return schema.arms.map((arm) => arm.schema);
    case 'enum':
      return [];
  }
}

function schemasIn(type: Type, model: LanguageModel): NamedSchema[] {
  switch (type.kind) {
    case 'reference':
      return [model.schema(type)];
    case 'list':
      return schemasIn(type.item, model);
    case 'map':
      return schemasIn(type.value, model);
    case 'nullable':
      return schemasIn(type.type, model);
    default:
      return [];
  }
}

/** Each after what it names, so that a module can be read, and run, from top to bottom. */
export function inOrder(schemas: readonly NamedSchema[], model: LanguageModel): NamedSchema[] {
  const wanted = new Set(schemas);
  const ordered = new Set<NamedSchema>();
  const begun = new Set<NamedSchema>();
  const visit = (schema: NamedSchema): void => {
    if (begun.has(schema) || !wanted.has(schema)) return;
    begun.add(schema);
    for (const next of neighboursOf(schema, model)) visit(next);
    ordered.add(schema);
  };
  for (const schema of schemas) visit(schema);
  return [...ordered];
}

/** The fields that tell the arms of unions apart, by the object that is an arm. */
export function discriminatorsOf(unions: readonly NamedUnion[]): ReadonlyMap<NamedObject, ReadonlySet<string>> {
  const fields = new Map<NamedObject, Set<string>>();
  for (const { arms, discriminator } of unions) {
    for (const { schema } of arms) {
      fields.set(schema, (fields.get(schema) ?? new Set<string>()).add(discriminator.name));
    }
  }
  return fields;
}
