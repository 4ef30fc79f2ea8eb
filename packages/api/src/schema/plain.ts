import { Type, type TUnsafe } from 'typebox';

/** Text of an answer that nobody has to read by program. */
export function prose(description: string, example?: string): TUnsafe<string> {
  return Type.Unsafe<string>({
    type: 'string',
    description,
    ...(example === undefined ? {} : { examples: [example] }),
  });
}

/** How many, or which one, in an answer. */
export function whole(description: string): TUnsafe<number> {
  return Type.Unsafe<number>({ type: 'integer', minimum: 0, description });
}

export function flag(description: string): TUnsafe<boolean> {
  return Type.Unsafe<boolean>({ type: 'boolean', description });
}
