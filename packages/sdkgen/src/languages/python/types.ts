import type { Type } from '../../api-model/api.ts';
import { type Code, code, join, symbol } from '../../code/code.ts';
import type { LanguageModel, NamedField, NamedSchema } from '../../language-model/language-model.ts';
import { text } from './text.ts';

const MODELS = '.._models';
export const EXACT = symbol('Exact', MODELS);
export const EXACT_INPUT = symbol('ExactInput', MODELS);
export const LITERAL = symbol('Literal', 'typing');
const ANY = symbol('Any', 'typing');
const PRIVATE = symbol('Private', MODELS);
const SCALAR = symbol('Scalar', MODELS);

/** What an annotation depends on besides the type. */
export interface Surroundings {
  readonly model: LanguageModel;
  /** How a schema is written where the annotation stands. */
  readonly refer: (schema: NamedSchema) => Code;
  /** Whether it is given to a request, where a decimal may come as text or as an integer. */
  readonly given: boolean;
}

/** The annotation of a type. */
export function annotationOf(type: Type, surroundings: Surroundings): Code {
  switch (type.kind) {
    case 'reference':
      return surroundings.refer(surroundings.model.schema(type));
    case 'text':
      return code`str`;
    case 'boolean':
      return code`bool`;
    case 'long':
    case 'int':
      return code`int`;
    case 'decimal':
      return code`${surroundings.given ? EXACT_INPUT : EXACT}`;
    case 'instant':
      return code`${symbol('Instant', MODELS)}`;
    case 'date':
      return code`${symbol('Day', MODELS)}`;
    case 'duration':
      return code`${symbol('Duration', MODELS)}`;
    case 'constant':
      return code`${LITERAL}[${text(type.value)}]`;
    case 'list':
      return code`list[${annotationOf(type.item, surroundings)}]`;
    case 'map':
      return code`dict[str, ${annotationOf(type.value, surroundings)}]`;
    case 'nullable':
      return code`${annotationOf(type.type, surroundings)} | None`;
    case 'scalar':
      return scalarAnnotation(type.types);
    case 'json':
      return code`${ANY}`;
  }
}

type ScalarType = Extract<Type, { kind: 'scalar' }>['types'][number];

/** Numbers with a fraction need care, so that they share one type with what else an attribute may be. */
function scalarAnnotation(types: readonly ScalarType[]): Code {
  const none = types.includes('null') ? ' | None' : '';
  if (types.includes('number')) return code`${SCALAR}${none}`;
  const names = { text: 'str', boolean: 'bool', integer: 'int', null: 'None', number: '' } as const;
  return join(
    types.map((type) => names[type]),
    ' | ',
  );
}

/** A field of a model, or a parameter: with None where it may be absent, and marked where it is not to be shown. */
export function fieldAnnotation(field: NamedField, surroundings: Surroundings): Code {
  const bare = annotationOf(field.type, surroundings);
  const whole = (field.nullable || !field.required) && !allowsNone(field.type) ? code`${bare} | None` : bare;
  return field.secret || field.pii ? code`${PRIVATE}[${whole}]` : whole;
}

function allowsNone(type: Type): boolean {
  return type.kind === 'json' || type.kind === 'nullable' || (type.kind === 'scalar' && type.types.includes('null'));
}
