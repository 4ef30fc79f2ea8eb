import type { Answer, ObjectSchema, Reference } from './api.ts';
import type { SchemaReader } from './read-schemas.ts';
import { DocumentError } from './read-type.ts';

/**
 * What a call gives. Where answers differ, the operation names their union, and its arms are told apart by a member that each of
 * them fixes to a text of its own.
 */
export function readResult(
  answers: readonly Answer[],
  unionName: string | undefined,
  schemas: SchemaReader,
  id: string,
): Reference {
  const names = [...new Set(answers.map(({ schema }) => schema.name))];
  const [first] = names;
  if (first === undefined) throw new DocumentError(id, 'has no answer');
  if (names.length === 1) {
    if (unionName !== undefined) throw new DocumentError(id, 'all answers are alike: no name for a union is needed');
    return { kind: 'reference', name: first };
  }
  if (unionName === undefined) throw new DocumentError(id, 'answers differ: x-sdk.result must name their union');
  const objects = names.map((name) => {
    const schema = schemas.get(name);
    if (schema?.kind !== 'object') throw new DocumentError(id, `${name} is no object`);
    return schema;
  });
  const discriminator = discriminatorOf(objects);
  if (discriminator === undefined) throw new DocumentError(id, 'no member tells the answers apart');
  schemas.add({
    kind: 'union',
    name: unionName,
    description: answers.map(({ description }) => description).join(' Or: '),
    discriminator,
    arms: objects.map((schema) => ({ value: constantOf(schema, discriminator) ?? '', schema: schema.name })),
  });
  return { kind: 'reference', name: unionName };
}

function discriminatorOf(objects: readonly ObjectSchema[]): string | undefined {
  return objects[0]?.fields
    .map(({ name }) => name)
    .find((name) => {
      const values = objects.map((schema) => constantOf(schema, name));
      return !values.includes(undefined) && new Set(values).size === values.length;
    });
}

function constantOf({ fields }: ObjectSchema, name: string): string | undefined {
  const type = fields.find((field) => field.name === name)?.type;
  return type?.kind === 'constant' ? type.value : undefined;
}
