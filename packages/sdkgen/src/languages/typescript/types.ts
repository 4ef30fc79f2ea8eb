import type { Type } from '../../api-model/api.ts';
import { code, join, type Code, type Part } from '../../code/code.ts';
import type { LanguageModel, NamedObject, NamedSchema } from '../../language-model/language-model.ts';
import { quote } from './literal.ts';
import { core, type } from './source-module.ts';

/** Which way a value goes: what is sent may be more than what comes. */
export type Direction = 'in' | 'out';

/** What is sent by users, even where the server gives it back: the wider type. */
export function directionOf({ used }: NamedObject): Direction {
  return used.inRequests ? 'in' : 'out';
}

export function schemaType({ name, fileName }: NamedSchema) {
  return type(name, `models/${fileName}.ts`);
}

const SCALARS = { text: 'string', number: 'number', integer: 'number', boolean: 'boolean', null: 'null' } as const;

/** A type as the source writes it. */
export function typeOf(of: Type, direction: Direction, model: Pick<LanguageModel, 'schema'>): Code {
  const inner = (part: Type): Code => typeOf(part, direction, model);
  switch (of.kind) {
    case 'reference':
      return code`${schemaType(model.schema(of))}`;
    case 'text':
      return code`string`;
    case 'boolean':
      return code`boolean`;
    case 'long':
    case 'int':
      return code`number`;
    case 'decimal':
      return code`${core(direction === 'in' ? 'DecimalInput' : 'Decimal', 'values')}`;
    case 'instant':
      return code`${direction === 'in' ? core('InstantInput', 'values') : 'Date'}`;
    case 'date':
      return code`${core('PlainDate', 'values')}`;
    case 'duration':
      return code`${core('Duration', 'values')}`;
    case 'constant':
      return code`${quote(of.value)}`;
    case 'list':
      return listOf(of.item, inner(of.item), direction);
    case 'map':
      return code`Record<string, ${inner(of.value)}>`;
    case 'nullable':
      return code`${inner(of.type)} | null`;
    case 'scalar':
      return union([...new Set(of.types.map((name) => SCALARS[name]))]);
    case 'json':
      return code`${core('Json', 'values')}`;
  }
}

export function union(parts: readonly Part[]): Code {
  return join(parts, ' | ');
}

function listOf(of: Type, item: Code, direction: Direction): Code {
  const several = of.kind === 'nullable' || of.kind === 'scalar';
  const list = several ? code`(${item})[]` : code`${item}[]`;
  return direction === 'in' ? code`readonly ${list}` : list;
}
