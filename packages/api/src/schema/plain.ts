import { Type, type TUnsafe } from 'typebox';

/** Text of an answer that nobody has to read by program. */
export function prose(description: string, example?: string): TUnsafe<string> {
  return Type.Unsafe<string>({
    type: 'string',
    description,
    ...(example === undefined ? {} : { examples: [example] }),
  });
}

/** How many, or which one, where something bounds it: a line, a day, a version of a rule set. It fits 32 bits. */
export function whole(description: string): TUnsafe<number> {
  return Type.Unsafe<number>({ type: 'integer', format: 'int32', minimum: 0, description });
}

/** How many, or which one, where nothing but time bounds it: orders, positions, versions of accounts. It fits 53 bits. */
export function count(description: string): TUnsafe<number> {
  return Type.Unsafe<number>({ type: 'integer', format: 'int64', minimum: 0, description });
}

export function flag(description: string): TUnsafe<boolean> {
  return Type.Unsafe<boolean>({ type: 'boolean', description });
}
