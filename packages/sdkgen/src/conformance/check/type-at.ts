import type { Api, Type } from '../../api-model/api.ts';
import type { Json } from '../scenario.ts';

/** A member that the document does not have, or that is of another kind than what a scenario says of it. */
export class NotInDocument extends Error {}

/**
 * The type of the member at a dotted path. `length` of a list is a whole number.
 *
 * @param arm the discriminator's value, where the path begins at one of several objects.
 * @throws NotInDocument with the part of the path that leads nowhere.
 */
export function typeAt(api: Api, type: Type, path: string, arm?: string): Type {
  let at = type;
  for (const name of path === '' ? [] : path.split('.')) at = stepInto(api, at, name, arm);
  return at;
}

function stepInto(api: Api, type: Type, name: string, arm: string | undefined): Type {
  if (type.kind === 'nullable') return stepInto(api, type.type, name, arm);
  if (type.kind === 'map') return type.value;
  if (type.kind === 'json') return type;
  if (type.kind === 'list') {
    if (name === 'length') return { kind: 'int' };
    if (/^\d+$/.test(name)) return type.item;
  }
  if (type.kind !== 'reference') throw new NotInDocument(`${name} of a ${type.kind}`);
  const schema = api.schemas.get(type.name);
  if (schema?.kind === 'union') {
    const found = schema.arms.find(({ value }) => value === arm);
    if (found === undefined) throw new NotInDocument(`${name} of ${type.name}, which is ${arm ?? 'of no stated kind'}`);
    return stepInto(api, { kind: 'reference', name: found.schema }, name, undefined);
  }
  const field = schema?.kind === 'object' ? schema.fields.find((known) => known.name === name) : undefined;
  if (field === undefined) throw new NotInDocument(`${name} of ${type.name}`);
  return field.type;
}

/** Text that holds a placeholder: what stands there is not known before a scenario is played. */
export function hasPlaceholder(value: Json): boolean {
  return typeof value === 'string' && /\{[A-Za-z][\w.-]*\}/.test(value);
}

/**
 * What is wrong with a value of a type, each with its dotted path. `closed`: in a request, where only listed values and members
 * may stand, and required ones must.
 */
export function valueFaults(api: Api, type: Type, value: Json, closed: boolean, path = ''): readonly string[] {
  if (hasPlaceholder(value)) return [];
  const wrong = [`${path || 'it'} is ${JSON.stringify(value)}, and no ${type.kind}`];
  const right = (is: boolean): readonly string[] => (is ? [] : wrong);
  switch (type.kind) {
    case 'json':
      return [];
    case 'nullable':
      return value === null ? [] : valueFaults(api, type.type, value, closed, path);
    case 'text':
      return right(typeof value === 'string');
    case 'boolean':
      return right(typeof value === 'boolean');
    case 'long':
    case 'int':
      return right(Number.isSafeInteger(value));
    case 'decimal':
      // Answers have text alone.
      if (typeof value !== 'string' && !(closed && typeof value === 'number')) return wrong;
      return right(/^-?\d+(?:\.\d+)?$/.test(String(value)));
    case 'instant':
      return right(
        typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value),
      );
    case 'date':
      return right(typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value));
    case 'duration':
      return right(typeof value === 'string' && /^P(?=.)[\dDWTHMS.]+$/.test(value));
    case 'constant':
      return right(value === type.value);
    case 'scalar':
      return right(type.types.some((kind) => isScalar(value, kind)));
    case 'list':
      if (!Array.isArray(value)) return wrong;
      return value.flatMap((item: Json, index) => valueFaults(api, type.item, item, closed, join(path, String(index))));
    case 'map':
      if (!isObject(value)) return wrong;
      return Object.entries(value).flatMap(([name, item]) =>
        valueFaults(api, type.value, item, closed, join(path, name)),
      );
    case 'reference':
      return schemaFaults(api, type.name, value, closed, path);
  }
}

function schemaFaults(api: Api, name: string, value: Json, closed: boolean, path: string): readonly string[] {
  const schema = api.schemas.get(name);
  if (schema === undefined) return [`${path} is a ${name}, which the document does not have`];
  if (schema.kind === 'enum') {
    if (typeof value !== 'string') return [`${path} is ${JSON.stringify(value)}, and no text`];
    return closed && !schema.values.includes(value) ? [`${path} is ${value}, which ${name} does not list`] : [];
  }
  if (!isObject(value)) return [`${path} is ${JSON.stringify(value)}, and no ${name}`];
  if (schema.kind === 'union') {
    const arm = schema.arms.find((known) => known.value === value[schema.discriminator]);
    return arm === undefined ? [`${path} is no ${name}`] : schemaFaults(api, arm.schema, value, closed, path);
  }
  const missing = schema.fields.filter((field) => closed && field.required && !(field.name in value));
  const members = Object.entries(value).flatMap(([member, item]) => {
    const field = schema.fields.find((known) => known.name === member);
    return field === undefined
      ? [`${name} has no ${join(path, member)}`]
      : valueFaults(api, field.type, item, closed, join(path, member));
  });
  return [...missing.map((field) => `${join(path, field.name)} is missing`), ...members];
}

function isScalar(value: Json, kind: string): boolean {
  if (kind === 'null') return value === null;
  if (kind === 'text') return typeof value === 'string';
  if (kind === 'boolean') return typeof value === 'boolean';
  return kind === 'integer' ? Number.isSafeInteger(value) : typeof value === 'number';
}

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
