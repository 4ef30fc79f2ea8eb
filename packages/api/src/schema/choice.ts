import { Type, type TUnsafe } from 'typebox';

/**
 * One of these, in a request: anything else is refused. The values have one name wherever they occur, in answers too, since
 * the SDKs make one type of them.
 */
export function Choice<const Values extends readonly string[]>(
  name: string,
  values: Values,
  description: string,
): TUnsafe<Values[number]> {
  return Type.Unsafe<Values[number]>({ type: 'string', enum: [...values], 'x-sdk': { name }, description });
}

/** One of these today, in an answer: a client must accept others, which later versions may add. */
export function OpenEnum<const Values extends readonly string[]>(
  name: string,
  values: Values,
  description: string,
): TUnsafe<Values[number]> {
  return Type.Unsafe<Values[number]>({
    type: 'string',
    'x-extensible-enum': [...values],
    'x-sdk': { name },
    description,
  });
}

/** This text and no other. */
export function Constant<const Value extends string>(value: Value, description: string): TUnsafe<Value> {
  return Type.Unsafe<Value>({ type: 'string', const: value, description });
}
