import { Type, type Static, type TSchema, type TUnsafe } from 'typebox';
import { ATTRIBUTE_NAME } from './attributes.ts';

/** An object whose members have names of the caller's choosing, those of attributes, and values of one kind. */
export function MapOf<Value extends TSchema>(
  value: Value,
  options: { readonly description: string; readonly maxProperties: number },
): TUnsafe<Record<string, Static<Value>>> {
  return Type.Unsafe<Record<string, Static<Value>>>({
    type: 'object',
    propertyNames: { pattern: ATTRIBUTE_NAME },
    additionalProperties: value,
    ...options,
  });
}
