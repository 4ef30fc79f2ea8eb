import { Type, type TUnsafe } from 'typebox';

/** One of these, in a request: anything else is refused. */
export function Choice<const Values extends readonly string[]>(
  values: Values,
  description: string,
): TUnsafe<Values[number]> {
  return Type.Unsafe<Values[number]>({ type: 'string', enum: [...values], description });
}

/** One of these today, in an answer: a client must accept others, which later versions may add. */
export function OpenEnum<const Values extends readonly string[]>(
  values: Values,
  description: string,
): TUnsafe<Values[number]> {
  return Type.Unsafe<Values[number]>({ type: 'string', 'x-extensible-enum': [...values], description });
}
