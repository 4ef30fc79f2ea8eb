import { InvalidResponseError } from './errors.ts';

/**
 * Where a value has instants, which JSON does not know: written as data, so that a bundler leaves out those that nobody asks for.
 * A function stands for a shape that holds itself.
 */
export type Shape =
  | 'instant'
  | { readonly list: Shape }
  | { readonly map: Shape }
  | { readonly fields: Readonly<Record<string, Shape>> }
  | { readonly by: string; readonly arms: Readonly<Record<string, Shape>> }
  | (() => Shape);

/**
 * The value with a `Date` in the place of each instant. What the shape does not name stays as it is.
 *
 * @throws InvalidResponseError where an instant is none.
 */
export function decode(value: unknown, shape: Shape, at = ''): unknown {
  if (value === null || value === undefined) return value;
  if (typeof shape === 'function') return decode(value, shape(), at);
  if (shape === 'instant') return decodeInstant(value, at);
  if ('list' in shape) {
    if (!Array.isArray(value)) throw new InvalidResponseError(`${at || 'The answer'} is no list`);
    return value.map((item, index) => decode(item, shape.list, `${at}/${index}`));
  }
  const members = objectOf(value, at);
  if ('map' in shape) return decodeMembers(members, Object.keys(members), () => shape.map, at);
  if ('fields' in shape) return decodeMembers(members, Object.keys(shape.fields), (name) => shape.fields[name], at);
  const kind = String(members[shape.by]);
  // Every object has a `constructor`, which is no arm.
  const arm = Object.hasOwn(shape.arms, kind) ? shape.arms[kind] : undefined;
  return arm === undefined ? value : decode(value, arm, at);
}

function decodeInstant(value: unknown, at: string): Date {
  const instant = new Date(typeof value === 'string' ? value : Number.NaN);
  if (Number.isNaN(instant.getTime())) throw new InvalidResponseError(`${at} is no instant`);
  return instant;
}

function decodeMembers(
  members: Record<string, unknown>,
  names: readonly string[],
  shapeOf: (name: string) => Shape | undefined,
  at: string,
): Record<string, unknown> {
  const decoded = { ...members };
  for (const name of names) {
    const shape = shapeOf(name);
    if (shape !== undefined && Object.hasOwn(members, name))
      decoded[name] = decode(members[name], shape, `${at}/${name}`);
  }
  return decoded;
}

/** @throws InvalidResponseError where it is none. */
export function objectOf(value: unknown, at = ''): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new InvalidResponseError(`${at || 'The answer'} is no object`);
}
