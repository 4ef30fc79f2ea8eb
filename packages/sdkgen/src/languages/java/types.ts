import type { Type } from '../../api-model/api.ts';
import { type Code, code, type Symbol } from '../../code/code.ts';
import type { LanguageModel, NamedField } from '../../language-model/language-model.ts';
import { MODELS, NULLABLE, own, type } from './java-file.ts';

export const JSON_VALUE = own('json.JsonValue');
const PRIMITIVES: Readonly<Record<string, string>> = { boolean: 'boolean', long: 'long', int: 'int' };

/** What Java writes for a type where only objects may stand, as between the brackets of a list. */
export function boxed(of: Type, model: LanguageModel): Code {
  switch (of.kind) {
    case 'reference':
      return code`${modelSymbol(model.schema(of).name)}`;
    case 'text':
    case 'constant':
      return code`String`;
    case 'boolean':
      return code`Boolean`;
    case 'long':
      return code`Long`;
    case 'int':
      return code`Integer`;
    case 'decimal':
      return code`${type('BigDecimal', 'java.math')}`;
    case 'instant':
      return code`${type('Instant', 'java.time')}`;
    case 'date':
      return code`${type('LocalDate', 'java.time')}`;
    case 'duration':
      return code`${type('Duration', 'java.time')}`;
    case 'list':
      return code`${type('List', 'java.util')}<${boxed(of.item, model)}>`;
    case 'map':
      return code`${type('Map', 'java.util')}<String, ${boxed(of.value, model)}>`;
    case 'nullable':
      return code`@${NULLABLE} ${boxed(of.type, model)}`;
    case 'scalar':
    case 'json':
      return code`${JSON_VALUE}`;
  }
}

/** Whether a field is always there and never null. */
export function isCertain(field: NamedField): boolean {
  return field.required && !field.nullable;
}

/** What Java writes for a field that is always there: a primitive where there is one. */
export function certain(of: Type, model: LanguageModel): Code {
  const primitive = PRIMITIVES[of.kind];
  return primitive === undefined ? boxed(of, model) : code`${primitive}`;
}

export function isPrimitive(of: Type): boolean {
  return of.kind in PRIMITIVES;
}

/** What Java writes for a field as it is read. */
export function typeOf(field: NamedField, model: LanguageModel): Code {
  return isCertain(field) ? certain(field.type, model) : code`@${NULLABLE} ${boxed(field.type, model)}`;
}

export function modelSymbol(name: string): Symbol {
  return type(name, MODELS);
}
